// KServe's InferenceService, v1beta1.
import type { Kind } from '../../core/validate/rule.ts';
import { checkInferenceService } from './compiled/validators.js';

export const inferenceService: Kind = {
  id: 'inference-service',
  title: 'KServe InferenceService',
  documentation: 'https://kserve.github.io/website/docs/reference/crd-api',
  recognise(document) {
    const group = document.find('apiVersion')?.value;
    // The group of the years before KServe's own is recognised, so that the schema can say that it is gone.
    return (
      document.find('kind')?.value === 'InferenceService' &&
      typeof group === 'string' &&
      /^serving\.(kserve\.io|kubeflow\.org)\//.test(group)
    );
  },
  check: checkInferenceService,
};
