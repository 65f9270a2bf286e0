// What searches hyper-parameters.
import { defineDecision } from '../../core/decide/decision.ts';

export const hpo = defineDecision({
  topic: 'hpo',
  options: {
    optuna: {
      title: 'Optuna with pruning',
      winsWhen: 'trials fit one machine or share a database',
      sources: ['optuna'],
    },
    katib: { title: 'Katib', winsWhen: 'Kubeflow runs trials as jobs', sources: ['katib'] },
    'ray-tune': { title: 'Ray Tune with ASHA', winsWhen: 'training runs on Ray already', sources: ['ray-train'] },
    'managed-tuning': {
      title: 'tuning jobs of the platform',
      winsWhen: 'training is managed',
      sources: ['aws-pipelines'],
    },
  },
  dependsOn: ['existing_stack'],
  isNeeded: (context) => context.tier === 'T3',
  decide(context) {
    const offer = context.offer('hpo');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} runs trials; unpromising ones stop early.`,
        alternatives: ['optuna'],
      };
    return {
      choice: 'optuna',
      because: 'Trials fit one machine; a median pruner stops unpromising ones, the best is registered.',
      alternatives: ['ray-tune', 'katib'],
    };
  },
  settings: () => ({ trials: 50, parallelTrials: 2 }),
});
