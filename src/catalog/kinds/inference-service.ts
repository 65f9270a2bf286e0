// KServe's InferenceService, v1beta1.
import type { Kind } from '../../core/validate/rule.ts';
import { checkInferenceService } from './compiled/validators.js';

export const inferenceService: Kind = {
  id: 'inference-service',
  title: 'KServe InferenceService',
  documentation: 'https://kserve.github.io/website/docs/reference/crd-api',
  recognise(document) {
    const group = document.find('apiVersion')?.value;
    return document.find('kind')?.value === 'InferenceService' && typeof group === 'string' && group.startsWith('serving.kserve.io/');
  },
  check: checkInferenceService,
};
