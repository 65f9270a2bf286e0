// The retraining pipeline of the outside contract.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const retrainingPipeline: Kind = {
  id: 'retraining-pipeline',
  title: 'Retraining pipeline',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  // `steps` alone would do for many; while it is typed, one of the others stands beside the name.
  recognise: (document) =>
    document.find('pipeline_name') !== undefined &&
    ['steps', 'triggers', 'schedule'].some((key) => document.find(key) !== undefined),
  schema: schemaOf('retraining-pipeline'),
};
