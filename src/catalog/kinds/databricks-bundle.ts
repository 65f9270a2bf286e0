// A Declarative Automation Bundle of Databricks, by its name or by a bundle with targets or resources.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const databricksBundle: Kind = {
  id: 'databricks-bundle',
  title: 'Databricks bundle',
  documentation: 'https://docs.databricks.com/aws/en/dev-tools/bundles/settings',
  recognise: (document, path) => {
    if (/(^|\/)databricks\.ya?ml$/.test(path)) return true;
    if (isMapping(document.find('bundle')?.value))
      return ['targets', 'resources', 'include', 'workspace'].some((key) => document.find([key]) !== undefined);
    const resources = document.find('resources')?.value;
    return (
      isMapping(resources) &&
      document.find('apiVersion') === undefined &&
      ['jobs', 'pipelines', 'model_serving_endpoints', 'registered_models', 'models', 'experiments'].some((key) =>
        isMapping(resources[key]),
      )
    );
  },
  schema: schemaOf('databricks-bundle'),
};
