// How several models answer one request.
import { defineDecision } from '../../core/decide/decision.ts';

export const multiModel = defineDecision({
  topic: 'multi-model',
  options: {
    'inference-graph': {
      title: 'InferenceGraph of KServe',
      winsWhen: 'members are services of their own and scale apart',
      sources: ['kserve-runtimes'],
    },
    'in-one-server': {
      title: 'all members in one server',
      winsWhen: 'members are small and must answer in one hop',
      sources: ['triton'],
    },
    cascade: {
      title: 'a cheap model first, the ensemble for the doubtful',
      winsWhen: 'most inputs are easy',
      sources: ['databricks-optimise'],
    },
  },
  dependsOn: ['latency_ms', 'existing_stack'],
  isNeeded: (context) => context.spec.model?.ensemble === true && context.servesOnline,
  decide(context) {
    const size = context.number('model.ensemble_size');
    const budget = context.budgetMs;
    if (context.choice('serving') === 'kserve' && (budget === undefined || budget >= 100))
      return {
        choice: 'inference-graph',
        because: `${size} members${budget === undefined ? '' : ` in ${budget} ms`}: there is time for one hop each, in parallel.`,
        alternatives: ['in-one-server', 'cascade'],
      };
    return {
      choice: 'in-one-server',
      because: `${size} members${budget === undefined ? '' : ` in ${budget} ms`} answer without a network hop between them.`,
      alternatives: ['cascade', 'inference-graph'],
    };
  },
  settings: (context) => ({ members: context.number('model.ensemble_size') }),
});
