// Sheet A7: a replica that must first start cannot meet the target.
import type { AbortRule } from '../../core/decide/decision.ts';

export const scaleToZeroTooSlow: AbortRule = {
  code: 'scale-to-zero-too-slow',
  sources: ['databricks-optimise', 'knative-concurrency'],
  check(context) {
    if (context.spec.choices?.autoscaling !== 'scale-to-zero' || context.budgetMs === undefined) return undefined;
    const start = context.number('model.cold_start_s');
    if (start * 1000 <= context.budgetMs) return undefined;
    return {
      because: `Scale to zero was chosen, a cold start takes ${start} s, and the latency target leaves ${context.budgetMs} ms.`,
      remedy: 'Keep at least one replica (remove choices.autoscaling), or raise latency_ms above the cold start.',
    };
  },
};
