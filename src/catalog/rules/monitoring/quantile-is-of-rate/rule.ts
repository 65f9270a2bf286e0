// Buckets count since the start of the process: a quantile of them says nothing about now.
import { defineRule } from '../../../../core/validate/rule.ts';
import { closingAt, expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

export const quantileIsOfRate = defineRule({
  id: 'monitoring/quantile-is-of-rate',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'warning',
  sources: ['prometheus-histograms'],
  check(document, report) {
    for (const found of expressionsOf(document)) {
      const masked = maskedPromql(String(found.value));
      for (const match of masked.matchAll(/\bhistogram_quantile\s*\(/g)) {
        const open = match.index + match[0].length - 1;
        const inside = masked.slice(open, closingAt(masked, open));
        if (!/_bucket\b/.test(inside) || /\b(?:rate|irate|increase|delta)\s*\(/.test(inside) || inside.includes(':'))
          continue;
        report({
          at: found.place,
          message:
            'The quantile is taken over all requests since the server started, and hardly moves. Take it over rate(…_bucket[5m]).',
        });
      }
    }
  },
});
