// Metrics that were renamed or dropped: the query is legal, and silent for ever.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { editInside, expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

interface Retired {
  readonly name: RegExp;
  readonly why: string;
  readonly now?: string;
}

const retired: readonly Retired[] = [
  { name: /\bvllm:gpu_cache_usage_perc\b/, why: 'vLLM retired it in 0.9', now: 'vllm:kv_cache_usage_perc' },
  {
    name: /\bvllm:time_per_output_token_seconds(?=_|\b)/,
    why: 'vLLM retired it',
    now: 'vllm:inter_token_latency_seconds',
  },
  {
    name: /\bvllm:(?:cpu_cache_usage_perc|num_requests_swapped|time_in_queue_requests|gpu_prefix_cache_\w+)\b/,
    why: 'vLLM retired it',
  },
  {
    name: /\brevision_(?:app_)?request_(?:count|latencies\w*)\b|\brevision_queue_depth\b/,
    why: 'Knative exports it up to 1.18 only; since 1.21 it is kn_serving_invocation_duration_seconds and kn_serving_queue_depth',
  },
  {
    name: /\bkn_queueproxy_app_duration_seconds(?=_)/,
    why: 'Knative exports it in 1.19 and 1.20 only',
    now: 'kn_serving_invocation_duration_seconds',
  },
  { name: /\bkn_queueproxy_depth\b/, why: 'Knative exports it in 1.19 and 1.20 only', now: 'kn_serving_queue_depth' },
];

export const metricIsStillExported = defineRule({
  id: 'monitoring/metric-is-still-exported',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'info',
  sources: ['knative-metrics', 'vllm-metrics'],
  check(document, report, file) {
    for (const found of expressionsOf(document)) {
      const masked = maskedPromql(String(found.value));
      for (const { name, why, now } of retired) {
        const match = name.exec(masked);
        if (!match) continue;
        const end = match.index + match[0].length;
        report({
          at: found.place,
          message: `${match[0]} is an old name: ${why}. On a current version this query finds nothing, and an alert on it never fires.${now ? ` Write ${now}.` : ''}`,
          fixes: now
            ? offeredFix(`Change it to ${now}`, editInside(found, file, { start: match.index, end, text: now }))
            : [],
        });
      }
    }
  },
});
