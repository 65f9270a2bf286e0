// Where runs, parameters, metrics and artifacts are recorded.
import { defineDecision } from '../../core/decide/decision.ts';

export const tracking = defineDecision({
  topic: 'tracking',
  options: {
    mlflow: { title: 'MLflow tracking server', winsWhen: 'the tracker must be open source and run where you want it', sources: ['mlflow-registry'] },
    wandb: { title: 'Weights & Biases', winsWhen: 'rich reports and media matter more than hosting it yourself', sources: ['mlflow-registry'] },
  },
  dependsOn: ['existing_stack'],
  isNeeded: () => true,
  decide(context) {
    const offer = context.offer('tracking');
    if (offer) return { choice: offer.option as 'mlflow', because: `${offer.stack.title} is already there and tracks runs; it is integrated, not replaced.`, alternatives: ['wandb'] };
    return { choice: 'mlflow', because: 'No tracker exists; MLflow is open source, runs anywhere and brings the registry with it.', alternatives: ['wandb'] };
  },
});
