// A Standard service is scaled by an HPA, which does not go below one: the GPU stays rented.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, modeOf } from '../../../manifests/kserve.ts';

export const scaleToZeroNeedsKnative = defineRule({
  id: 'kserve/scale-to-zero-needs-knative',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-hpa', 'kserve-autoscaling'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass')?.value ?? 'hpa';
    if (mode !== 'Standard' || scaler !== 'hpa') return;
    for (const component of componentsOf(document)) {
      const least = document.find([...component.path, 'minReplicas']);
      if (least?.value !== 0) continue;
      const edited = { document, file };
      report({
        at: least.place,
        message:
          'minReplicas 0 becomes 1 in Standard mode: the HPA does not scale to zero. Use Knative mode, or KEDA with a metric other than CPU or memory; to park the service set the annotation serving.kserve.io/stop.',
        related: written ? [{ place: written.place, message: 'the mode is set here' }] : [],
        fixes: [
          ...offeredFix('Write what happens: minReplicas 1', replaceValue(edited, least, 1)),
          ...offeredFix(
            'Park the service with serving.kserve.io/stop',
            insertEntry(edited, ['metadata', 'annotations', 'serving.kserve.io/stop'], 'true'),
          ),
        ],
      });
    }
  },
});
