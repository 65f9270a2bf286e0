// The scraping annotation points Prometheus at ports of Knative's queue-proxy, which a Standard pod does not have.
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, entryPlace, modeOf } from '../../../manifests/kserve.ts';

export const scrapingNeedsQueueProxy = defineRule({
  id: 'kserve/scraping-needs-queue-proxy',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-metrics-injector'],
  check(document, report, _file, project) {
    const { mode, written } = modeOf(document, project);
    if (mode !== 'Standard') return;
    for (const key of ['enable-prometheus-scraping', 'enable-metric-aggregation']) {
      const found = annotation(document, `serving.kserve.io/${key}`);
      if (found?.value !== 'true') continue;
      report({
        at: entryPlace(found),
        message: `${key} points at ports 9091 and 9088 of Knative's queue-proxy; in Standard mode there is none and nothing is scraped. Write a PodMonitor for the port of the model server.`,
        related: written ? [{ place: written.place, message: 'the mode is set here' }] : [],
      });
    }
  },
});
