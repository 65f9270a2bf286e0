// The model card as data: what the plan knows is filled in, what only people or a run know is marked as open.
import type { PlanSheet } from '../../../core/generate/artifact.ts';

/** Stands where somebody has to write; render_card.py --strict refuses a card that still has one. */
export const open = (whose: string) => `OPEN: ${whose}`;

const tasks: Readonly<Record<string, string>> = {
  classification: 'tabular-classification',
  regression: 'tabular-regression',
  clustering: 'tabular-classification',
  ranking: 'text-ranking',
  generative: 'text-generation',
  'time-series': 'time-series-forecasting',
  recommendation: 'other',
  'computer-vision': 'image-classification',
  nlp: 'text-classification',
};

export interface Card {
  readonly name: string;
  readonly version: string;
  readonly [more: string]: unknown;
}

export function cardOf({ plan, names, made, limits }: PlanSheet): Card {
  const { spec, practice } = plan;
  const isFull = made('model-card')?.choice !== 'short-card';
  const approval = made('approval')?.choice ?? 'none';
  return {
    name: names.display,
    version: names.version,
    registered_model: names.registered,
    task: tasks[spec.modelType] ?? 'other',
    library: spec.model?.framework ?? 'sklearn',
    license: open('licence of the model and of the data it was trained on'),
    owner: spec.team?.owner ?? open('who answers for the model (team.owner)'),
    contact: spec.team?.contact ?? open('where questions go (team.contact)'),
    intended_use: {
      purpose: open('what the predictions are used for, and by whom'),
      out_of_scope: open('uses that this model must not be put to'),
      ...(isFull
        ? {
            people_affected: open('who is affected by a wrong prediction, and how'),
            human_oversight: open('who may overrule a prediction, and how'),
          }
        : {}),
    },
    data: {
      training: open('where the training data comes from, its period, and the right to use it'),
      split: practice.split,
      labels: practice.labelDelay,
      ...(isFull ? { sensitive_attributes: open('attributes of people in the data, or none') } : {}),
    },
    evaluation: {
      gate_metric: practice.gateMetric,
      higher_is_better: practice.isHigherBetter,
      metrics: practice.metrics,
      ...(isFull
        ? {
            slices: open('groups for which the gate metric is reported apart, or none'),
            least_rows_of_a_slice: limits.leastRows,
            largest_gap_between_slices_percent: 20,
          }
        : {}),
    },
    limits: open('where it is known to be wrong'),
    operation: {
      target: spec.deploymentTarget,
      serving: made('serving')?.choice ?? made('batch')?.choice ?? made('edge')?.choice ?? 'none',
      p95_alert_ms: limits.p95Ms,
      drift_retrain_psi: limits.psiRetrain,
      rollback: made('rollback')?.choice ?? 'none',
      approval,
    },
    regulations: spec.regulations ?? [],
  };
}
