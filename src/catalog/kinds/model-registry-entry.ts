// An entry of the model registry: the output contract model_registry_schema.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const modelRegistryEntry: Kind = {
  id: 'model-registry-entry',
  title: 'Model registry entry',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise: (document) =>
    document.find('model_name') !== undefined &&
    ['stage', 'signature', 'framework'].some((key) => document.find([key]) !== undefined),
  schema: schemaOf('outputs/model_registry_schema'),
};
