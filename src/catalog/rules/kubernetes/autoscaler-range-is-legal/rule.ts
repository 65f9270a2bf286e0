// A lower bound above the upper one is refused; so is a lower bound of zero, without a feature gate.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const autoscalerRangeIsLegal = defineRule({
  id: 'kubernetes/autoscaler-range-is-legal',
  kinds: ['horizontal-pod-autoscaler'],
  severity: 'error',
  sources: ['k8s-hpa'],
  check(document, report, file) {
    const least = document.find('spec.minReplicas');
    const most = document.find('spec.maxReplicas');
    const edited = { document, file };
    if (least?.value === 0)
      report({
        at: least.place,
        severity: 'warning',
        message:
          'minReplicas 0 is refused unless the cluster has the gate HPAScaleToZero on and the metric is an external or object one. Write 1, or use KEDA.',
        fixes: offeredFix('Change it to 1', replaceValue(edited, least, 1)),
      });
    if (typeof least?.value !== 'number' || typeof most?.value !== 'number' || least.value <= most.value) return;
    report({
      at: least.place,
      message: `minReplicas ${least.value} is above maxReplicas ${most.value}: the API server refuses this.`,
      related: [{ place: most.place, message: `maxReplicas is ${most.value}` }],
      fixes: offeredFix(`Raise maxReplicas to ${least.value}`, replaceValue(edited, most, least.value)),
    });
  },
});
