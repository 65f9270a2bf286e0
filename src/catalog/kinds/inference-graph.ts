// KServe's InferenceGraph: services behind one address.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const inferenceGraph: Kind = {
  id: 'inference-graph',
  title: 'KServe InferenceGraph',
  documentation: 'https://kserve.github.io/website/docs/concepts/resources/inferencegraph',
  resources: ['serving.kserve.io/InferenceGraph'],
  schema: schemaOf('inference-graph'),
};
