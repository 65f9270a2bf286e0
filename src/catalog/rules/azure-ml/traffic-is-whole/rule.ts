// The shares of an online endpoint make 100 per cent, or none.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const trafficIsWhole = defineRule({
  id: 'azure-ml/traffic-is-whole',
  kinds: ['azure-ml'],
  severity: 'error',
  sources: ['azure-online'],
  check(document, report, file) {
    const traffic = document.find('traffic');
    const shares = document.entries('traffic');
    const numbers = shares.map(({ value }) => value);
    if (!traffic || shares.length === 0 || !numbers.every((share) => typeof share === 'number')) return;
    const sum = numbers.reduce((total, share) => total + share, 0);
    if (sum === 0 || sum === 100) return;
    const last = shares.at(-1);
    const rest = 100 - (sum - (numbers.at(-1) ?? 0));
    report({
      at: traffic.keyPlace ?? traffic.place,
      message: `The deployments share ${sum} per cent of the traffic; Azure ML takes 100, or 0 for an endpoint that is not open yet, and refuses the rest.`,
      fixes:
        last && rest >= 0 && rest <= 100
          ? offeredFix(`Give ${rest} to ${String(last.path.at(-1))}`, replaceValue({ document, file }, last, rest))
          : [],
    });
  },
});
