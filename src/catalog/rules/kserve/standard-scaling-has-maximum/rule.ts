// Without maxReplicas the maximum of a Standard service is its minimum: the target is watched and nothing scales.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, entryPlace, modeOf } from '../../../manifests/kserve.ts';
import { isPatchFile } from '../../../manifests/pods.ts';

export const standardScalingHasMaximum = defineRule({
  id: 'kserve/standard-scaling-has-maximum',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-hpa'],
  check(document, report, file, project) {
    if (isPatchFile(file.path)) return;
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass')?.value;
    if (modeOf(document, project).mode !== 'Standard' || scaler === 'none' || scaler === 'external') return;
    for (const component of componentsOf(document)) {
      const most = document.find([...component.path, 'maxReplicas']);
      const target = ['scaleTarget', 'scaleMetric', 'autoScaling']
        .map((key) => document.find([...component.path, key]))
        .find(Boolean);
      if (!target || (most && most.value !== 0 && most.value !== null)) continue;
      const least = document.find([...component.path, 'minReplicas'])?.value;
      const wanted = Math.max(3, typeof least === 'number' ? least * 2 : 0);
      report({
        at: entryPlace(target),
        message: `Without maxReplicas this service never scales: in Standard mode the maximum is then minReplicas. (In Knative mode it would be without limit.) Add maxReplicas.`,
        fixes: most
          ? []
          : offeredFix(
              `Add maxReplicas: ${wanted}`,
              insertEntry({ document, file }, [...component.path, 'maxReplicas'], wanted),
            ),
      });
    }
  },
});
