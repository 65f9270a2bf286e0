// The settings of experiment tracking: the output contract experiment_config.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const experimentConfig: Kind = {
  id: 'experiment-config',
  title: 'Experiment tracking configuration',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  // Two of its keys: one may be misspelt or missing.
  recognise: (document) =>
    ['tracking_uri', 'artifact_location', 'backend_store', 'default_artifact_root', 'auth_enabled'].filter(
      (key) => document.find([key]) !== undefined,
    ).length > 1,
  schema: schemaOf('outputs/experiment_config'),
};
