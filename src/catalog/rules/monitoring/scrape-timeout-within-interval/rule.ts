// The operator rejects a monitor whose scrape may take longer than the time between two.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { parseDuration } from '../../../manifests/promql.ts';

export const scrapeTimeoutWithinInterval = defineRule({
  id: 'monitoring/scrape-timeout-within-interval',
  kinds: ['service-monitor', 'pod-monitor'],
  severity: 'error',
  sources: ['prometheus-operator'],
  check(document, report, file) {
    for (const endpoint of [...document.entries('spec.endpoints'), ...document.entries('spec.podMetricsEndpoints')]) {
      const interval = document.find([...endpoint.path, 'interval']);
      const timeout = document.find([...endpoint.path, 'scrapeTimeout']);
      const [between, longest] = [parseDuration(interval?.value), parseDuration(timeout?.value)];
      if (!interval || !timeout || between === undefined || longest === undefined || longest <= between) continue;
      report({
        at: timeout.place,
        message: `scrapeTimeout ${String(timeout.value)} is longer than the interval ${String(interval.value)}: the operator rejects the monitor, and nothing is scraped.`,
        related: [{ place: interval.place, message: 'the interval' }],
        fixes: offeredFix('Lower it to the interval', [
          { place: timeout.place, text: file.text.slice(interval.place.start, interval.place.end) },
        ]),
      });
    }
  },
});
