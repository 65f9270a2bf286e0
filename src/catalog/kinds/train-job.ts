// Kubeflow Trainer's TrainJob and the runtimes behind it.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const trainJob: Kind = {
  id: 'train-job',
  title: 'Kubeflow Trainer',
  documentation: 'https://www.kubeflow.org/docs/components/trainer/',
  resources: [
    'trainer.kubeflow.org/TrainJob',
    'trainer.kubeflow.org/TrainingRuntime',
    'trainer.kubeflow.org/ClusterTrainingRuntime',
  ],
  schema: schemaOf('train-job'),
};
