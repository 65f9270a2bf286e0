// KServe's ServingRuntime and ClusterServingRuntime: the image and arguments behind a model format.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const servingRuntime: Kind = {
  id: 'serving-runtime',
  title: 'KServe ServingRuntime',
  documentation: 'https://kserve.github.io/website/docs/concepts/resources/servingruntime',
  resources: ['serving.kserve.io/ServingRuntime', 'serving.kserve.io/ClusterServingRuntime'],
  schema: schemaOf('serving-runtime'),
};
