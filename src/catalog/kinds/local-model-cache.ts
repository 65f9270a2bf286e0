// KServe's local model cache, its node groups and storage containers.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const localModelCache: Kind = {
  id: 'local-model-cache',
  title: 'KServe local model cache',
  documentation: 'https://kserve.github.io/website/docs/reference/crd-api',
  resources: [
    'serving.kserve.io/LocalModelCache',
    'serving.kserve.io/LocalModelNamespaceCache',
    'serving.kserve.io/LocalModelNodeGroup',
    'serving.kserve.io/LocalModelNode',
    'serving.kserve.io/ClusterStorageContainer',
  ],
  schema: schemaOf('local-model-cache'),
};
