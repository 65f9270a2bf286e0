// How the model is made smaller or faster before it must be.
import { defineDecision } from '../../core/decide/decision.ts';

export const compression = defineDecision({
  topic: 'compression',
  options: {
    'benchmark-gate': {
      title: 'a latency test that fails CI',
      winsWhen: 'the measured p95 is already within the budget',
      sources: ['databricks-optimise'],
    },
    'int8-dynamic': { title: 'dynamic int8', winsWhen: 'a transformer runs on CPU', sources: ['onnx-quantisation'] },
    'int8-static': {
      title: 'static int8 with calibration',
      winsWhen: 'a convolutional network runs on CPU or a device',
      sources: ['onnx-quantisation'],
    },
    fp16: { title: 'half precision', winsWhen: 'int8 costs too much accuracy on a GPU', sources: ['tensorrt'] },
    'fp8-weights': {
      title: 'fp8 or int4 weights',
      winsWhen: 'memory bandwidth bounds a language model',
      sources: ['vllm'],
    },
    distillation: {
      title: 'distillation or pruning',
      winsWhen: 'quantisation was not enough',
      sources: ['databricks-optimise'],
    },
  },
  dependsOn: ['model_type', 'model.framework', 'environment.gpu', 'deployment_target'],
  isNeeded: (context) =>
    context.runsOnDevices ||
    (context.servesOnline &&
      ((context.budgetMs ?? Number.POSITIVE_INFINITY) < 100 || (context.spec.model?.sizeGb ?? 0) > 1)),
  decide(context) {
    const size = context.number('model.size_gb');
    const why =
      context.budgetMs !== undefined && context.budgetMs < 100
        ? `${context.budgetMs} ms is below 100 ms`
        : context.runsOnDevices
          ? 'a device has little memory'
          : `${size} GB is above 1 GB`;
    const gate = 'accept it only with p95 and size in budget and at most 1 % relative loss of the gate metric';
    if (context.isGenerative)
      return {
        choice: 'fp8-weights',
        because: `${why}; bandwidth is the limit; ${gate}.`,
        alternatives: ['distillation'],
      };
    if (context.runsOnDevices && context.isDeep)
      return { choice: 'int8-static', because: `${why}; ${gate}.`, alternatives: ['fp16', 'distillation'] };
    if (!context.isDeep)
      return {
        choice: 'benchmark-gate',
        because: `${why}, but trees and linear models usually pass: measure first; ${gate}.`,
        alternatives: ['distillation'],
      };
    if (context.servesOnline && context.choice('compute').startsWith('gpu'))
      return { choice: 'fp16', because: `${why}; ${gate}.`, alternatives: ['int8-static', 'distillation'] };
    return context.modelType === 'nlp' || context.framework === 'transformers'
      ? {
          choice: 'int8-dynamic',
          because: `${why}; weights dominate in a transformer; ${gate}.`,
          alternatives: ['int8-static', 'distillation'],
        }
      : {
          choice: 'int8-static',
          because: `${why}; calibration fixes activation ranges; ${gate}.`,
          alternatives: ['fp16', 'distillation'],
        };
  },
  settings: () => ({ toleratedLossPercent: 1, calibrationSamples: 500 }),
  tasks: () => ['Run the latency and accuracy comparison on the target hardware before the first release'],
});
