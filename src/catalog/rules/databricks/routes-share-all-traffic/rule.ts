// The shares of a serving endpoint's routes make 100, or the update is refused.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const routesShareAllTraffic = defineRule({
  id: 'databricks/routes-share-all-traffic',
  kinds: ['databricks-bundle'],
  severity: 'error',
  sources: ['databricks-bundles'],
  check(document, report, file) {
    document.walk(({ path, keyPlace, place }) => {
      // What stands under a target is laid over the rest, so its list may be a part.
      if (path.at(-1) !== 'routes' || path.at(-2) !== 'traffic_config' || path[0] === 'targets') return;
      const shares = document.entries(path).map((route) => document.find([...route.path, 'traffic_percentage']));
      if (shares.length === 0) return;
      const numbers = shares.map((share) => share?.value);
      if (!numbers.every((share) => typeof share === 'number')) return;
      const sum = numbers.reduce((total, share) => total + share, 0);
      if (sum === 100) return;
      const last = shares.at(-1);
      const rest = 100 - (sum - (numbers.at(-1) ?? 0));
      report({
        at: keyPlace ?? place,
        message: `The routes share ${sum} per cent of the traffic; Databricks wants 100 and refuses the endpoint.`,
        fixes:
          last && rest >= 0 && rest <= 100
            ? offeredFix(`Give ${rest} to the last route`, replaceValue({ document, file }, last, rest))
            : [],
      });
    });
  },
});
