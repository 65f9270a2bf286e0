// Knative's Service, which an InferenceService in Knative mode becomes.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const knativeService: Kind = {
  id: 'knative-service',
  title: 'Knative Service',
  documentation: 'https://knative.dev/docs/serving/reference/serving-api/',
  resources: ['serving.knative.dev/Service'],
  schema: schemaOf('knative-service'),
};
