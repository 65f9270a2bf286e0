// What is kept near, so that a peak above 1000 rps does not compute or load the same thing again.
import { defineDecision } from '../../core/decide/decision.ts';

// Below this share of repeated inputs a response cache costs more than it saves (decision sheet, G5).
const worthwhileRepeats = 0.1;

export const caching = defineDecision({
  topic: 'caching',
  options: {
    'model-cache': {
      title: 'weights on the node and a warm pool',
      winsWhen: 'new replicas must answer in seconds',
      sources: ['kserve-modelcache'],
    },
    'response-cache': {
      title: 'response cache keyed by model digest',
      winsWhen: `more than ${worthwhileRepeats * 100} % of the inputs repeat and answers are deterministic`,
      sources: ['triton'],
    },
    'prefix-cache': {
      title: 'prefix cache of the language model server',
      winsWhen: 'prompts share a long beginning',
      sources: ['vllm'],
    },
    none: { title: 'no cache', winsWhen: 'the peak stays below 1000 rps', sources: ['databricks-optimise'] },
  },
  dependsOn: ['repeat_ratio', 'rps', 'model_type'],
  isNeeded: (context) =>
    context.servesOnline &&
    (context.number('scale_requirements.rps') > 1000 ||
      (context.scale.repeatRatio ?? 0) > worthwhileRepeats ||
      context.isGenerative),
  decide(context) {
    const rps = context.number('scale_requirements.rps');
    const repeats = context.scale.repeatRatio;
    if (context.isGenerative)
      return {
        choice: 'prefix-cache',
        because: 'The shared beginning of prompts is computed once; answers themselves are not cached.',
        alternatives: ['response-cache'],
      };
    if (repeats !== undefined && repeats > worthwhileRepeats)
      return {
        choice: 'response-cache',
        because: `${Math.round(repeats * 100)} % of the inputs repeat, above ${worthwhileRepeats * 100} %; the key holds the model digest.`,
        alternatives: ['model-cache'],
      };
    if (rps > 1000)
      return {
        choice: 'model-cache',
        because: `${rps} rps is above 1000: replicas come and go, so weights lie on the node; repeats are ${repeats === undefined ? 'unknown' : `${Math.round(repeats * 100)} %`}.`,
        alternatives: ['response-cache'],
      };
    return {
      choice: 'none',
      because: `${rps} rps and few repeats do not earn a cache.`,
      alternatives: ['response-cache'],
    };
  },
});
