// A model that nobody has evaluated reaches users.
import { ancestorsOf } from '../../../../core/validate/order.ts';
import { orderOf, stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const deploymentFollowsEvaluation = defineRule({
  id: 'pipeline/deployment-follows-evaluation',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['mlflow-registry', 'sre-canary'],
  check(document, report) {
    const steps = stepsOf(document);
    const before = orderOf(steps);
    const evaluations = steps.filter(({ isEvaluation }) => isEvaluation);
    // Without any evaluation step it may happen inside the training; nothing is said then.
    if (evaluations.length === 0) return;
    for (const step of steps.filter(({ isDeployment, isEvaluation }) => isDeployment && !isEvaluation)) {
      const ancestors = ancestorsOf(step.name, before);
      const [first] = evaluations;
      if (!first || evaluations.some(({ name }) => ancestors.has(name))) continue;
      report({
        at: step.at.place,
        message: `${step.name} does not wait for ${first.name}: a model can be deployed before it was evaluated. Add ${first.name} to its dependencies.`,
        related: [{ place: first.at.place, message: 'evaluated here' }],
      });
    }
  },
});
