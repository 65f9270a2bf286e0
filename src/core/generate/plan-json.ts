// The plan and the abort as the JSON of the outside contract.
import type { Abort, Plan, Source } from '../decide/decision.ts';
import type { OutsideSpec } from '../spec/spec.ts';
import type { SourceId } from '../text/finding.ts';
import type { Artifact } from './artifact.ts';
import { checklistOf } from './checklist.ts';
import { tokenBudgets } from './plan-document.ts';

export interface PlanJsonRequest {
  readonly plan: Plan;
  readonly outside: OutsideSpec;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly artifacts: readonly (Pick<Artifact, 'path' | 'deliverable' | 'variant'> & {
    readonly bytes: number;
    readonly sha256: string;
  })[];
  readonly tokensUsed: number;
  /** What quality asks of a higher tier. */
  readonly open?: readonly string[];
}

export function planJson({ plan, outside, sources, artifacts, tokensUsed, open }: PlanJsonRequest) {
  return {
    kind: 'plan' as const,
    tier: plan.tier,
    maturity: { level: plan.maturity.level, because: plan.maturity.because },
    spec: outside,
    decisions: plan.decisions.map((made) => ({
      topic: made.topic,
      choice: made.choice,
      because: made.because,
      by: made.by,
      alternatives: made.alternatives,
      flips: made.flips,
      sources: citations(made.sources, sources),
    })),
    checklist: checklistOf(
      plan,
      artifacts.map(({ path }) => path),
      open,
    ),
    tokens: { used: tokensUsed, budget: tokenBudgets[plan.tier] },
    artifacts: artifacts.map(({ path, deliverable, variant, bytes, sha256 }) => ({
      path,
      deliverable,
      variant,
      bytes,
      sha256,
    })),
  };
}

export function abortJson({ reasons }: Abort, sources: Readonly<Record<SourceId, Source>>) {
  return {
    kind: 'abort' as const,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      because: reason.because,
      remedy: reason.remedy,
      sources: citations(reason.sources, sources),
    })),
  };
}

function citations(ids: readonly SourceId[], sources: Readonly<Record<SourceId, Source>>): Source[] {
  return ids.flatMap((id) => {
    const source = sources[id];
    return source ? [{ title: source.title, url: source.url, accessed: source.accessed }] : [];
  });
}
