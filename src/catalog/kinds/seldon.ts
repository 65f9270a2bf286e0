// Seldon Core 2: models, pipelines, experiments and servers.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const seldon: Kind = {
  id: 'seldon',
  title: 'Seldon Core',
  documentation: 'https://docs.seldon.ai/seldon-core-2',
  resources: [
    'mlops.seldon.io/Model',
    'mlops.seldon.io/Pipeline',
    'mlops.seldon.io/Experiment',
    'mlops.seldon.io/Server',
  ],
  schema: schemaOf('seldon'),
};
