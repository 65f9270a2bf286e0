// 2GB and 500mb are no quantities; the API server refuses them with a pattern for a message.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isTemplated } from '../../../manifests/pods.ts';
import { parseQuantity } from '../../../manifests/quantity.ts';

export const quantitiesAreLegal = defineRule({
  id: 'kubernetes/quantities-are-legal',
  kinds: ['deployment', 'job', 'cron-job', 'inference-service', 'serving-runtime'],
  severity: 'error',
  sources: ['k8s-resources'],
  check(document, report, file) {
    for (const { found } of containersOf(document))
      for (const side of ['requests', 'limits'])
        for (const amount of document.entries([...found.path, 'resources', side])) {
          if (amount.value === null || isTemplated(amount.value)) continue;
          const name = String(amount.path.at(-1));
          if (parseQuantity(amount.value) === undefined) {
            const meant = meantBy(String(amount.value));
            report({
              at: amount.place,
              message: `${JSON.stringify(amount.value)} is no quantity: suffixes are m, k, M, G, T and Ki, Mi, Gi, Ti, written exactly so.`,
              fixes:
                meant === undefined
                  ? []
                  : offeredFix(`Change it to ${meant}`, replaceValue({ document, file }, amount, meant)),
            });
          } else if (name === 'memory' && typeof amount.value === 'string' && /\dm$/.test(amount.value))
            report({
              at: amount.place,
              severity: 'warning',
              message: `${amount.value} of memory are thousandths of a byte: the container cannot start. Write Mi for mebibytes.`,
              fixes: offeredFix(
                `Change it to ${amount.value}`.replace(/m$/, 'Mi'),
                replaceValue({ document, file }, amount, amount.value.replace(/m$/, 'Mi')),
              ),
            });
        }
  },
});

// `2GB`, `2 gb`, `512mib`, `4gi`.
function meantBy(text: string): string | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgt])i?b?\s*$/i.exec(text);
  return match ? `${match[1]}${(match[2] ?? '').toUpperCase()}i` : undefined;
}
