// Row A2, sheet A2: members that answer one after the other on CPU do not fit into 50 ms.
import type { AbortRule } from '../../core/decide/decision.ts';

// Three members or more count as large: two can run on two cores at once anywhere.
const largeEnsemble = 3;

export const ensembleTooSlow: AbortRule = {
  code: 'ensemble-too-slow',
  sources: ['databricks-optimise', 'little-1961'],
  check(context) {
    const { spec, budgetMs } = context;
    if (spec.model?.ensemble !== true || budgetMs === undefined || budgetMs >= 50 || spec.environment?.gpu === true)
      return undefined;
    const size = context.number('model.ensemble_size');
    const each = context.number('model.service_time_ms');
    if (size < largeEnsemble || size * each <= budgetMs) return undefined;
    return {
      because: `${size} models × ${each} ms = ${Number((size * each).toFixed(3))} ms on CPU, above the ${budgetMs} ms that the latency target leaves.`,
      remedy:
        'Distil the ensemble into one model, put a cheap model first and the ensemble behind it, precompute answers, or set environment.gpu: true.',
    };
  },
};
