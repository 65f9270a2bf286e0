// A plan to files: each deliverable of the tier, rendered by the variant that its decision chose.
import type { Plan } from '../decide/decision.ts';
import { tiers } from '../spec/spec.ts';
import type { Artifact, Deliverable, PlanSheet, RenderedFile, Variant } from './artifact.ts';
import { sheetOf } from './sheet.ts';

export function generate(plan: Plan, deliverables: readonly Deliverable[]): readonly Artifact[] {
  return rendered(plan, deliverables).map(
    ({ text, ...file }): Artifact => ({
      ownership: 'managed',
      ...file,
      text: typeof text === 'string' ? text : text(),
    }),
  );
}

/** Only which files there will be, sorted. */
export function generatedPaths(plan: Plan, deliverables: readonly Deliverable[]): readonly string[] {
  return rendered(plan, deliverables).map(({ path }) => path);
}

function rendered(
  plan: Plan,
  deliverables: readonly Deliverable[],
): readonly (RenderedFile & Pick<Artifact, 'deliverable' | 'variant' | 'because'>)[] {
  const sheet = sheetOf(plan);
  return deliverables
    .filter(
      (deliverable) => tiers.indexOf(deliverable.from) <= tiers.indexOf(plan.tier) && isWanted(deliverable, sheet),
    )
    .flatMap((deliverable) => {
      const variant = variantFor(deliverable, sheet);
      return variant
        .render(sheet)
        .map((file) => ({ ...file, deliverable: deliverable.id, variant: variant.id, because: deliverable.because }));
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isWanted(deliverable: Deliverable, sheet: PlanSheet): boolean {
  if (deliverable.topic !== undefined && sheet.made(deliverable.topic) === undefined) return false;
  return deliverable.isNeeded?.(sheet) ?? true;
}

function variantFor(deliverable: Deliverable, sheet: PlanSheet): Variant {
  const id = deliverable.topic === undefined ? deliverable.variants[0]?.id : sheet.choice(deliverable.topic);
  const variant = deliverable.variants.find((candidate) => candidate.id === id);
  if (!variant) throw new Error(`${deliverable.id} has no variant ${id ?? ''}`);
  return variant;
}
