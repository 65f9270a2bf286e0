// KServe's TrainedModel: a model of a multi-model service.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const trainedModel: Kind = {
  id: 'trained-model',
  title: 'KServe TrainedModel',
  documentation: 'https://kserve.github.io/website/docs/reference/crd-api',
  resources: ['serving.kserve.io/TrainedModel'],
  schema: schemaOf('trained-model'),
};
