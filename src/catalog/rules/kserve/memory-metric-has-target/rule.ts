// The reconciler writes a memory metric only when there is a target; without one Kubernetes scales on CPU.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, modeOf } from '../../../manifests/kserve.ts';

export const memoryMetricHasTarget = defineRule({
  id: 'kserve/memory-metric-has-target',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-hpa'],
  check(document, report, file, project) {
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass')?.value ?? 'hpa';
    if (modeOf(document, project).mode !== 'Standard' || scaler !== 'hpa') return;
    for (const component of componentsOf(document)) {
      const metric = document.find([...component.path, 'scaleMetric']);
      if (metric?.value !== 'memory' || document.find([...component.path, 'scaleTarget'])) continue;
      report({
        at: metric.place,
        message:
          'Without scaleTarget no memory metric is made, and the HPA scales on 80 % CPU instead. Add scaleTarget, a percentage of the memory request.',
        fixes: offeredFix(
          'Add scaleTarget: 80',
          insertEntry({ document, file }, [...component.path, 'scaleTarget'], 80),
        ),
      });
    }
  },
});
