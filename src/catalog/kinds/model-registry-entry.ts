// An entry of the model registry: the output contract model_registry_schema.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const modelRegistryEntry: Kind = {
  id: 'model-registry-entry',
  title: 'Model registry entry',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  // Its name and one more, or enough of the others: one may be misspelt or missing.
  recognise(document) {
    const has = (key: string) => document.find([key]) !== undefined;
    const others = ['stage', 'framework', 'signature'].filter(has).length;
    return has('model_name') ? others > 0 : others > 1 && ['version', 'metrics', 'requirements'].some(has);
  },
  schema: schemaOf('outputs/model_registry_schema'),
};
