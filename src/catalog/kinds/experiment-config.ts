// The settings of experiment tracking: the output contract experiment_config.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const experimentConfig: Kind = {
  id: 'experiment-config',
  title: 'Experiment tracking configuration',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise: (document) =>
    document.find('tracking_uri') !== undefined &&
    ['artifact_location', 'backend_store', 'default_artifact_root', 'auth_enabled'].some(
      (key) => document.find([key]) !== undefined,
    ),
  schema: schemaOf('outputs/experiment_config'),
};
