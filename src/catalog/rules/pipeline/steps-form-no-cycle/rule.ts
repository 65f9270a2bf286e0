// Steps that wait for each other never start.
import { circleIn } from '../../../../core/validate/order.ts';
import { orderOf, stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const stepsFormNoCycle = defineRule({
  id: 'pipeline/steps-form-no-cycle',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['argo-workflows', 'airflow-docs'],
  check(document, report) {
    const steps = stepsOf(document);
    const circle = circleIn(orderOf(steps));
    if (!circle) return;
    const [first = '', second = ''] = circle;
    const at = steps.find(({ name }) => name === first)?.dependencies.find(({ name }) => name === second);
    if (!at) return;
    report({
      at: at.place,
      message: `These steps wait for each other and none can start: ${circle.join(' waits for ')}. Remove one of the dependencies.`,
      related: steps
        .filter(({ name }) => circle.includes(name) && name !== first)
        .map(({ at: { place } }) => ({ place, message: 'part of the circle' })),
    });
  },
});
