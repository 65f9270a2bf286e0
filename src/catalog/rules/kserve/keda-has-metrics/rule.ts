// KEDA scales on triggers; the controller makes one of each entry of autoScaling.metrics, and none otherwise.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation } from '../../../manifests/kserve.ts';
import { isPatchFile } from '../../../manifests/pods.ts';

export const kedaHasMetrics = defineRule({
  id: 'kserve/keda-has-metrics',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-keda'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass');
    const predictor = document.find('spec.predictor');
    if (scaler?.value !== 'keda' || !predictor) return;
    if (document.entries('spec.predictor.autoScaling.metrics').length > 0) return;
    // scaleMetric is refused with KEDA and reported for itself.
    const metric = {
      type: 'Resource',
      resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
    };
    const path = ['spec', 'predictor', 'autoScaling', 'metrics'];
    report({
      at: scaler.place,
      message:
        'The autoscaler class keda needs at least one entry in predictor.autoScaling.metrics: without it the ScaledObject has no trigger and nothing scales.',
      fixes: document.find(path)
        ? []
        : offeredFix('Scale on 70 % CPU', insertEntry({ document, file }, path, [metric])),
    });
  },
});
