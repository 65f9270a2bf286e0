// KServe's controller writes the Deployment and the HPA of a service again and again; a second owner loses.
import { defineRule } from '../../../../core/validate/rule.ts';

export const workloadHasOneOwner = defineRule({
  id: 'kubernetes/workload-has-one-owner',
  kinds: ['horizontal-pod-autoscaler', 'scaled-object'],
  severity: 'warning',
  sources: ['kserve-hpa', 'kserve-constants'],
  check(document, report, file) {
    const target = document.find('spec.scaleTargetRef.name');
    const match =
      typeof target?.value === 'string' ? /^(.+)-(predictor|transformer|explainer)$/.exec(target.value) : null;
    if (!target || !match) return;
    const service = file.documents.find(
      (one) => one.find('kind')?.value === 'InferenceService' && one.find('metadata.name')?.value === match[1],
    );
    const scaler = service?.find(['metadata', 'annotations', 'serving.kserve.io/autoscalerClass'])?.value;
    if (!service || scaler === 'external' || scaler === 'none') return;
    report({
      at: target.place,
      message: `KServe makes an autoscaler for ${String(target.value)} itself, and two of them fight. Set the annotation serving.kserve.io/autoscalerClass: external on the InferenceService, or scale with its own fields.`,
      related: [
        { place: service.find('metadata.name')?.place ?? service.place, message: 'the InferenceService that owns it' },
      ],
    });
  },
});
