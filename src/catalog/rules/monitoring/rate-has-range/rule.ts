// rate and its like read a range of samples; without one Prometheus refuses the rule.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { closingAt, editInside, expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

const call =
  /\b(rate|irate|increase|delta|idelta|deriv|changes|resets|(?:avg|min|max|sum|count|last|stddev)_over_time)\s*\(/g;

export const rateHasRange = defineRule({
  id: 'monitoring/rate-has-range',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'error',
  sources: ['prometheus-rules'],
  check(document, report, file) {
    for (const found of expressionsOf(document)) {
      const masked = maskedPromql(String(found.value));
      for (const match of masked.matchAll(call)) {
        const open = match.index + match[0].length - 1;
        const close = closingAt(masked, open);
        const inside = masked.slice(open + 1, close);
        // Variables of a dashboard may bring the range.
        if (close === undefined || inside.trim() === '' || /[[$]/.test(inside)) continue;
        report({
          at: found.place,
          // A dashboard is loaded all the same; only the panel stays empty.
          severity: document.find('panels') ? 'warning' : 'error',
          message: `${match[1]}() needs a range, such as [5m]: over a single sample Prometheus refuses it.`,
          fixes: /^[\s\w:]+(?:\{[^}]*\})?\s*$/.test(inside)
            ? offeredFix('Add [5m]', editInside(found, file, { start: close, end: close, text: '[5m]' }))
            : [],
        });
      }
    }
  },
});
