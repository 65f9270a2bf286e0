// The webhook of TrainedModel knows fewer schemes than an InferenceService.
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const trainedModelSourceIsServed = defineRule({
  id: 'kserve/trained-model-source-is-served',
  kinds: ['trained-model'],
  severity: 'error',
  sources: ['kserve-trained-model-webhook'],
  check(document, report) {
    const uri = document.find('spec.model.storageUri');
    if (typeof uri?.value !== 'string' || /^(s3|gs|https?):\/\//.test(uri.value) || isTemplated(uri.value)) return;
    report({
      at: uri.place,
      message:
        'A TrainedModel takes s3://, gs://, https:// and http:// only. It is a legacy kind: serve this model with an InferenceService of its own.',
    });
  },
});
