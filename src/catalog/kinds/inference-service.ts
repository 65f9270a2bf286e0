// KServe's InferenceService, v1beta1.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const inferenceService: Kind = {
  id: 'inference-service',
  title: 'KServe InferenceService',
  documentation: 'https://kserve.github.io/website/docs/reference/crd-api',
  // The group of the years before KServe's own is recognised, so that the schema can say that it is gone.
  resources: ['serving.kserve.io/InferenceService', 'serving.kubeflow.org/InferenceService'],
  schema: schemaOf('inference-service'),
};
