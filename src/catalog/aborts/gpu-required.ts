// Sheet A5: a model that needs a GPU where there is none.
import type { AbortRule } from '../../core/decide/decision.ts';

export const gpuRequired: AbortRule = {
  code: 'gpu-required',
  sources: ['vllm', 'gke-llm-scaling'],
  check(context) {
    if (context.spec.environment?.gpu !== false || !context.servesOnline) return undefined;
    const params = context.number('model.params_million');
    const isTooLarge = params >= 1000 && (context.isDeep || context.isGenerative);
    const isTooFast = context.isDeep && context.budgetMs !== undefined && context.budgetMs < 20;
    if (!isTooLarge && !isTooFast) return undefined;
    return {
      because: isTooLarge
        ? `${params} million parameters need a GPU, and environment.gpu is false.`
        : `${context.budgetMs} ms for a neural network needs a GPU, and environment.gpu is false.`,
      remedy: 'Take a smaller or quantised model, call a managed API, or set environment.gpu: true.',
    };
  },
};
