// What the wizard's page shows for a set of answers. Pure, so that every answer can be timed and tested without an editor.
import type { AskedView, PlanView, SourceView, State } from '../../../../webview/wizard/protocol.ts';
import type * as catalog from '../../../api.ts';
import type { Maturity, Plan } from '../../../core/decide/decision.ts';
import type { Answers, Asked } from '../../../core/decide/interview.ts';

type Api = Pick<typeof catalog, 'interview' | 'optionsOf' | 'plannedPaths' | 'sourceOf'>;
type Found = ReturnType<typeof catalog.detectInputs>[number];

export interface Surroundings {
  readonly detected: readonly Found[];
  readonly maturity: Maturity | undefined;
  /** Workspace paths that exist. */
  readonly present: ReadonlySet<string>;
  /** Those of them that the lock names. */
  readonly ours: ReadonlySet<string>;
  readonly canWrite: boolean;
}

export function wizardState(api: Api, answers: Answers, around: Surroundings): State {
  const { asked, others, problems, outcome, specText } = api.interview(answers, around.maturity);
  const found = new Map(around.detected.map((one) => [one.key, one]));
  const view = (one: Asked) => askedView(one, found.get(one.key));
  return {
    type: 'state',
    answers: { ...answers },
    asked: asked.flatMap(view),
    others: others.flatMap(view),
    problems: [...problems],
    specText,
    ...(outcome?.kind === 'plan' ? { plan: planView(api, outcome, around) } : {}),
    ...(outcome?.kind === 'abort'
      ? {
          abort: outcome.reasons.map(({ code, because, remedy, sources }) => ({
            code,
            because,
            remedy,
            sources: cited(api, sources),
          })),
        }
      : {}),
    canWrite: around.canWrite,
  };
}

function askedView({ question, key, value, standing, because, problem }: Asked, found: Found | undefined): AskedView[] {
  const { path, title, help, type, values } = question;
  if (type === 'mapping') return [];
  return [
    {
      key,
      path: [...path],
      title,
      help,
      type,
      values: [...values],
      ...(value === undefined ? {} : { value }),
      standing,
      ...(because === undefined ? {} : { because }),
      ...(problem === undefined ? {} : { problem }),
      ...(found ? { detected: { value: [found.value].flat().join(', '), because: found.because } } : {}),
    },
  ];
}

function planView(api: Api, plan: Plan, { present, ours }: Surroundings): PlanView {
  return {
    tier: plan.tier,
    tierBecause: plan.tierBecause,
    decisions: plan.decisions.map(({ topic, choice, title, because, by, status, alternatives, flips, sources }) => ({
      topic,
      choice,
      title,
      because,
      by,
      ...(status ? { status: `${status.says} ${status.wayOut}` } : {}),
      alternatives: alternatives.map((one) => ({ choice: one.choice, when: one.when })),
      flips: flips.map(({ change, to }) => ({
        change: Object.entries(change)
          .map(([key, value]) => `${key}: ${wordsOf(value)}`)
          .join(', '),
        to,
      })),
      options: api.optionsOf(topic).map(({ id, title: name }) => ({ id, title: name })),
      sources: cited(api, sources),
    })),
    capacity: plan.decisions.some(({ topic }) => topic === 'autoscaling') ? [...plan.capacity.formulas] : [],
    ...costOf(plan),
    assumptions: plan.assumptions.map(({ key, value, unit, because }) => ({
      key,
      text: `${value} ${unit}, ${because}`,
    })),
    files: api.plannedPaths(plan).map((path) => ({
      path,
      state: ours.has(path) ? ('ours' as const) : present.has(path) ? ('there' as const) : ('new' as const),
    })),
  };
}

function costOf(plan: Plan): { readonly cost?: string } {
  const made = plan.decisions.find(({ topic }) => topic === 'cost');
  return made ? { cost: made.because } : {};
}

function cited(api: Api, ids: readonly string[]): SourceView[] {
  return ids.flatMap((id) => {
    const source = api.sourceOf(id);
    return source ? [{ title: source.title, url: source.url, accessed: source.accessed }] : [];
  });
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'none';
  if (typeof value === 'object' && value !== null) return Object.values(value).map(wordsOf).join(' ');
  return String(value);
}
