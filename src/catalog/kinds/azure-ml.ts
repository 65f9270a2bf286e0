// YAML of the Azure Machine Learning CLI (v2), by the schema that it names.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const azureMl: Kind = {
  id: 'azure-ml',
  title: 'Azure Machine Learning',
  documentation: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-overview',
  recognise: (document) => {
    const schema = document.find(['$schema'])?.value;
    return typeof schema === 'string' && /\bazuremlschemas\./.test(schema);
  },
  schema: schemaOf('azure-ml'),
};
