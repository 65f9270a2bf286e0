// MLflow's MLproject: the loader takes any file whose lower-cased full name is `mlproject`.
import type { Kind } from '../../core/validate/rule.ts';
import { checkMlproject } from './compiled/validators.js';

export const mlproject: Kind = {
  id: 'mlproject',
  title: 'MLproject',
  documentation: 'https://mlflow.org/docs/latest/ml/projects/',
  recognise: (document, path) => /(^|\/)mlproject$/i.test(path) || (document.find('entry_points') !== undefined && /(^|\/)mlproject\.ya?ml$/i.test(path)),
  check: checkMlproject,
};
