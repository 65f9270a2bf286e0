// The retraining pipeline of the outside contract.
import type { Kind } from '../../core/validate/rule.ts';
import { checkRetrainingPipeline } from './compiled/validators.js';

export const retrainingPipeline: Kind = {
  id: 'retraining-pipeline',
  title: 'Retraining pipeline',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise: (document) => document.find('pipeline_name') !== undefined && document.find('steps') !== undefined,
  check: checkRetrainingPipeline,
};
