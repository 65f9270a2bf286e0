// endpoint.port is the name of a Service's port; a number there is refused, and a number as text finds nothing.
import { offeredFix, renameKey } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const monitorPortIsAName = defineRule({
  id: 'monitoring/monitor-port-is-a-name',
  kinds: ['service-monitor', 'pod-monitor'],
  severity: 'error',
  sources: ['prometheus-operator'],
  check(document, report, file) {
    const isPods = document.find('kind')?.value === 'PodMonitor';
    const number = isPods ? 'portNumber' : 'targetPort';
    for (const endpoint of document.entries(isPods ? 'spec.podMetricsEndpoints' : 'spec.endpoints')) {
      const port = document.find([...endpoint.path, 'port']);
      const isNumber = typeof port?.value === 'number';
      if (!port || (!isNumber && !(typeof port.value === 'string' && /^\d+$/.test(port.value)))) continue;
      report({
        at: port.place,
        severity: isNumber ? 'error' : 'warning',
        message: `port takes the name of a port of the ${isPods ? 'container' : 'Service'}, not its number: ${isNumber ? 'a number is refused' : 'no port is called so and nothing is scraped'}. Write the name, or ${number}.`,
        fixes: isNumber ? offeredFix(`Write ${number} instead`, renameKey({ document, file }, port, number)) : [],
      });
    }
  },
});
