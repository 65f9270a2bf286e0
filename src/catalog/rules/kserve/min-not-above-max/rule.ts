// The autoscaler refuses a lower bound above the upper one, an hour after the file was written.
import { defineRule } from '../../../../core/validate/rule.ts';

export const minNotAboveMax = defineRule({
  id: 'kserve/min-not-above-max',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-autoscaling'],
  check(document, report) {
    for (const component of ['predictor', 'transformer', 'explainer']) {
      const least = document.find(['spec', component, 'minReplicas']);
      const most = document.find(['spec', component, 'maxReplicas']);
      if (typeof least?.value !== 'number' || typeof most?.value !== 'number') continue;
      // 0 means no upper bound.
      if (most.value === 0 || least.value <= most.value) continue;
      report({
        at: least.place,
        message: `minReplicas ${least.value} is above maxReplicas ${most.value}: the admission webhook refuses this. Raise maxReplicas or lower minReplicas.`,
        related: [{ place: most.place, message: `maxReplicas is ${most.value}` }],
        fixes: [
          {
            title: `Raise maxReplicas to ${least.value}`,
            safe: false,
            edits: [{ place: most.place, text: String(least.value) }],
          },
          {
            title: `Lower minReplicas to ${most.value}`,
            safe: false,
            edits: [{ place: least.place, text: String(most.value) }],
          },
        ],
      });
    }
  },
});
