// Multi-model runtimes belong to ModelMesh, which is archived; InferenceServices of today never get one.
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace, modeAnnotation } from '../../../manifests/kserve.ts';

export const runtimeServesOneModel = defineRule({
  id: 'kserve/runtime-serves-one-model',
  kinds: ['serving-runtime', 'inference-service'],
  severity: 'info',
  sources: ['kserve-modelmesh', 'kserve-runtime-selection'],
  check(document, report) {
    const multi = document.find('spec.multiModel');
    const mode = document.find(modeAnnotation);
    const found = multi?.value === true ? entryPlace(multi) : mode?.value === 'ModelMesh' ? mode.place : undefined;
    if (!found) return;
    report({
      at: found,
      message:
        'ModelMesh is archived, and KServe 0.20 makes nothing of its objects. Serve each model with an InferenceService in Standard or Knative mode.',
    });
  },
});
