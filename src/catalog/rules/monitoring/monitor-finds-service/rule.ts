// A monitor selects Services by their labels, not by those of the pods; one that selects nothing is accepted.

import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { textOf } from '../../../manifests/pods.ts';
import { matches } from '../../../manifests/selectors.ts';

export const monitorFindsService = defineRule({
  id: 'monitoring/monitor-finds-service',
  kinds: ['service-monitor'],
  severity: 'warning',
  sources: ['prometheus-operator'],
  check(document, report, file) {
    const selector = document.find('spec.selector');
    const services = file.documents.filter(
      (one) => one.find('kind')?.value === 'Service' && one.find('apiVersion')?.value === 'v1',
    );
    const own = services.find((one) => matches(selector?.value, one.find('metadata.labels')?.value));
    if (!selector || services.length === 0) return;
    if (!own) {
      const byPods = services.find((one) => matches(selector.value, one.find('spec.selector')?.value));
      const named = services.find((one) => one.find('metadata.name')?.value === document.find('metadata.name')?.value);
      const meant = byPods ?? named;
      if (meant && isMapping(selector.value))
        report({
          at: selector.keyPlace ?? selector.place,
          message: byPods
            ? 'These are the labels of the pods; a ServiceMonitor selects Services by metadata.labels, and this one has none that fit. Put the label on the Service.'
            : 'The Service of the same name has other labels: nothing is selected and nothing is scraped.',
          related: [
            {
              place: (meant.find('metadata.labels') ?? meant.find('metadata.name'))?.place ?? meant.place,
              message: 'the Service',
            },
          ],
        });
      return;
    }
    const names = own
      .entries('spec.ports')
      .flatMap(({ value }) => (isMapping(value) ? (textOf(value['name']) ?? []) : []));
    for (const endpoint of document.entries('spec.endpoints')) {
      const port = document.find([...endpoint.path, 'port']);
      if (typeof port?.value !== 'string' || names.includes(port.value) || /^\d+$/.test(port.value)) continue;
      const near = names.length === 1 ? names[0] : nearestWord(port.value, names);
      report({
        at: port.place,
        message: `The Service has no port called ${JSON.stringify(port.value)}: nothing is scraped.${names.length > 0 ? ` Named: ${names.join(', ')}.` : ' Its ports have no names.'}`,
        fixes:
          near === undefined ? [] : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, port, near)),
      });
    }
  },
});
