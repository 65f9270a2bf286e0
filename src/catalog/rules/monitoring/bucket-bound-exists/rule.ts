// A bound that the server does not have selects nothing: the share of fast requests is then empty, not zero.
import { defineRule } from '../../../../core/validate/rule.ts';
import { expressionsOf } from '../../../manifests/promql.ts';

/** Default bounds of the Prometheus client of Python, with which KServe's servers are built. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

export const bucketBoundExists = defineRule({
  id: 'monitoring/bucket-bound-exists',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'warning',
  sources: ['kserve-metrics', 'prometheus-histograms'],
  check(document, report) {
    for (const found of expressionsOf(document))
      for (const match of String(found.value).matchAll(
        /\brequest_(?:preprocess|predict|postprocess|explain)_seconds_bucket\{[^{}]*?\ble="([\d.]+)"/g,
      )) {
        const bound = Number(match[1]);
        if (bounds.includes(bound)) continue;
        const near = bounds.filter((one) => one < bound).at(-1) ?? bounds[0];
        report({
          at: found.place,
          message: `KServe's servers have no bucket le="${match[1]}": the query selects nothing. Bounds near it: ${near} and ${bounds.find((one) => one > bound) ?? '+Inf'}.`,
        });
      }
  },
});
