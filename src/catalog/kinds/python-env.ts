// MLflow's python_env.yaml, by its name or by the keys that only it has.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const pythonEnv: Kind = {
  id: 'python-env',
  title: 'python_env.yaml',
  documentation: 'https://mlflow.org/docs/latest/ml/projects/',
  recognise: (document, path) =>
    /(^|\/)python_env\.ya?ml$/.test(path) ||
    (document.find('build_dependencies') !== undefined && document.find('dependencies') !== undefined),
  schema: schemaOf('python-env'),
};
