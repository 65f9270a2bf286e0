// Latency, traffic, errors and drift: with less a model can fail unseen.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const least = ['prediction_latency_ms', 'predictions_per_second', 'prediction_error_rate', 'feature_drift_psi'];

export const leastMetricsAreWatched = defineRule({
  id: 'monitoring/least-metrics-are-watched',
  kinds: ['monitoring-dashboard'],
  severity: 'info',
  sources: ['prometheus-histograms'],
  check(document, report) {
    const metrics = document.find('metrics');
    if (!metrics) return;
    const names = document
      .entries('metrics')
      .flatMap(({ value }) => (isMapping(value) && typeof value['name'] === 'string' ? [value['name']] : []));
    const missing = least.filter((name) => !names.includes(name));
    if (missing.length > 0)
      report({
        at: entryPlace(metrics),
        message: `Not watched: ${missing.join(', ')}. Latency, traffic, errors and drift are the least that tells a sick model from a healthy one.`,
      });
    for (const metric of document.entries('metrics')) {
      const type = document.find([...metric.path, 'type']);
      const aggregations = document.entries([...metric.path, 'aggregations']).map(({ value }) => value);
      if (type && type.value !== 'histogram' && aggregations.some((one) => /^p\d+$/.test(String(one))))
        report({
          at: type.place,
          severity: 'warning',
          message: `A ${String(type.value)} has no quantiles: p50 to p99 need a histogram. Change the type or the aggregations.`,
        });
    }
  },
});
