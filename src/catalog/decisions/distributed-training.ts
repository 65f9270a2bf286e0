// Whether and how training uses several processes.
import { defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const distributedTraining = defineDecision({
  topic: 'distributed-training',
  options: {
    none: { title: 'one process', winsWhen: 'data and model fit one machine', sources: ['scikit-split'] },
    'torchrun-ddp': {
      title: 'torchrun with DDP',
      winsWhen: 'the model fits one GPU and the data does not wait',
      sources: ['pytorch-ddp'],
    },
    fsdp: { title: 'torchrun with FSDP2', winsWhen: 'the model does not fit one GPU', sources: ['pytorch-fsdp'] },
    'kubeflow-trainer': {
      title: 'Kubeflow Trainer (TrainJob)',
      winsWhen: 'a cluster with the Trainer is there',
      sources: ['kubeflow-trainer'],
    },
    'ray-train': {
      title: 'Ray Train',
      winsWhen: 'Ray runs already, or data is prepared while training',
      sources: ['ray-train'],
    },
    'managed-training': {
      title: 'training jobs of the platform',
      winsWhen: 'training is managed',
      sources: ['aws-pipelines'],
    },
    'tf-multiworker': {
      title: 'MultiWorkerMirroredStrategy on tf-keras',
      winsWhen: 'Keras 2 code must stay',
      sources: ['keras-mwms'],
      status: statuses.keras3Mwms,
    },
    'keras-distribution': {
      title: 'keras.distribution on JAX',
      winsWhen: 'Keras 3 code trains on several devices',
      sources: ['keras-distribution'],
    },
    horovod: {
      title: 'Horovod',
      winsWhen: 'running jobs must not be touched',
      sources: ['horovod'],
      status: statuses.horovod,
    },
  },
  dependsOn: ['model.framework', 'model_type', 'data_volume_gb', 'existing_stack', 'model.size_gb'],
  isNeeded: (context) =>
    context.tier === 'T3' && (context.isDeep || context.number('scale_requirements.data_volume_gb') > 200),
  decide(context) {
    const gigabytes = context.number('scale_requirements.data_volume_gb');
    const params = context.number('model.params_million');
    const offer = context.offer('distributed-training');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} runs it: ${params} million parameters, ${gigabytes} GB; checkpoints and resume are on.`,
        alternatives: ['torchrun-ddp'],
      };
    if (context.framework === 'keras' || context.framework === 'tensorflow')
      return {
        choice: 'keras-distribution',
        because: `${context.framework}: MultiWorkerMirroredStrategy does not work with Keras 3.`,
        alternatives: ['tf-multiworker'],
      };
    if (!context.isDeep)
      return {
        choice: 'ray-train',
        because: `${gigabytes} GB is above 200 GB, so data is read by several workers.`,
        alternatives: ['none'],
      };
    if (params >= 3000)
      return {
        choice: 'fsdp',
        because: `${params} million parameters do not fit one GPU with their optimiser.`,
        alternatives: ['torchrun-ddp', 'kubeflow-trainer'],
      };
    return gigabytes > 50
      ? {
          choice: 'torchrun-ddp',
          because: `${params} million parameters fit one GPU, ${gigabytes} GB want several.`,
          alternatives: ['fsdp', 'ray-train'],
        }
      : {
          choice: 'none',
          because: `${params} million parameters and ${gigabytes} GB train on one GPU.`,
          alternatives: ['torchrun-ddp'],
        };
  },
});
