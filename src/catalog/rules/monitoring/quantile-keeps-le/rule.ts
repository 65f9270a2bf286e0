// histogram_quantile reads the buckets by their label le; summed away, the result is empty and no alert ever fires.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { closingAt, editInside, expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

export const quantileKeepsLe = defineRule({
  id: 'monitoring/quantile-keeps-le',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'warning',
  sources: ['prometheus-histograms'],
  check(document, report, file) {
    for (const found of expressionsOf(document)) {
      const masked = maskedPromql(String(found.value));
      for (const match of masked.matchAll(/\bhistogram_quantile\s*\(/g)) {
        const open = match.index + match[0].length - 1;
        const inside = masked.slice(open, closingAt(masked, open));
        const sum = /\bsum\b\s*(?:(by|without)\s*\(([^()]*)\))?\s*\(/.exec(inside);
        // Native histograms have no buckets and no le.
        if (!sum || !/_bucket\b/.test(inside)) continue;
        const after = behind(inside, sum.index + sum[0].length - 1);
        const way = sum[1] ?? after?.[1];
        const labels = (sum[2] ?? after?.[2] ?? '').split(',').map((label) => label.trim());
        if (
          labels.some((label) => label.includes('$')) ||
          (way === 'without' ? !labels.includes('le') : labels.includes('le'))
        )
          continue;
        const start = open + sum.index;
        const list = inside.indexOf('(', sum.index) + 1;
        report({
          at: found.place,
          message:
            'The sum drops the label le, so the quantile has no buckets: the result is empty and an alert on it never fires. Write sum by (le, …).',
          fixes:
            way === undefined
              ? offeredFix('Keep le', editInside(found, file, { start: start + 3, end: start + 3, text: ' by (le) ' }))
              : sum[1] === 'by'
                ? offeredFix(
                    'Keep le',
                    editInside(found, file, {
                      start: open + list,
                      end: open + list,
                      text: labels.join('') === '' ? 'le' : 'le, ',
                    }),
                  )
                : [],
        });
      }
    }
  },
});

// `sum(…) by (le)`: the labels may stand behind.
function behind(inside: string, open: number): RegExpExecArray | null {
  const close = closingAt(inside, open);
  return close === undefined ? null : /^\)\s*(by|without)\s*\(([^()]*)\)/.exec(inside.slice(close));
}
