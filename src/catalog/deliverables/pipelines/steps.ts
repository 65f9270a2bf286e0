// The steps of retraining: the pipeline runs them, and lineage draws them.
import type { PlanSheet } from '../../../core/generate/artifact.ts';

export interface Step {
  readonly name: string;
  readonly dependencies?: readonly string[];
  readonly [more: string]: unknown;
}

export function stepsOf({ plan: { spec } }: PlanSheet): readonly Step[] {
  const isProduction = spec.governanceLevel === 'production';
  return [
    { name: 'data-validation', component: 'custom.DataValidator', outputs: { rows: 'number' } },
    {
      name: 'model-training',
      component: 'custom.Trainer',
      dependencies: ['data-validation'],
      config: { seed: 7 },
      outputs: { version: 'text' },
    },
    {
      name: 'model-evaluation',
      component: 'custom.Evaluator',
      dependencies: ['model-training'],
      outputs: { improvement_percent: 'number', better: 'boolean' },
      ...(isProduction
        ? {
            approval: {
              ...(spec.team?.approvers ? { approvers: spec.team.approvers } : {}),
              timeout_hours: 72,
              environment: 'production',
            },
          }
        : {}),
    },
    {
      name: 'model-deployment',
      component: 'custom.Deployer',
      dependencies: ['model-evaluation'],
      conditional: 'model-evaluation.better == true',
      // A deployment that failed is taken back, not tried again over a state that nobody knows.
      retry: { limit: 0 },
    },
  ];
}
