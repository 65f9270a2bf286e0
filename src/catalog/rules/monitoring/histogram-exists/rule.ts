// Servers whose durations are counters or summaries have no buckets to take a quantile of.
import { defineRule } from '../../../../core/validate/rule.ts';
import { expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

const noHistograms: readonly { readonly name: RegExp; readonly why: string }[] = [
  {
    name: /\bnv_inference_\w+_duration_us_bucket\b/,
    why: 'Triton exports durations as counters of microseconds: by default there is a mean and no quantile. Start it with --metrics-config=summary_latencies=true or histogram_latencies=true and use those names',
  },
  {
    name: /\bmodel_infer_request_duration_bucket\b/,
    why: 'MLServer exports this duration as a summary without quantiles: there are only _sum and _count. Use rest_server_requests_duration_seconds',
  },
];

export const histogramExists = defineRule({
  id: 'monitoring/histogram-exists',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'warning',
  sources: ['triton-metrics', 'mlserver-metrics'],
  check(document, report) {
    for (const found of expressionsOf(document)) {
      const masked = maskedPromql(String(found.value));
      for (const { name, why } of noHistograms) {
        const match = name.exec(masked);
        if (match) report({ at: found.place, message: `There is no ${match[0]}: ${why}.` });
      }
    }
  },
});
