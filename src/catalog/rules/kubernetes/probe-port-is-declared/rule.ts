// A probe that names a port which no container has never succeeds: the pod is restarted or never ready.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile, isTemplated, textOf } from '../../../manifests/pods.ts';

export const probePortIsDeclared = defineRule({
  id: 'kubernetes/probe-port-is-declared',
  kinds: ['deployment', 'job', 'cron-job', 'serving-runtime', 'inference-service'],
  severity: 'warning',
  sources: ['k8s-validation'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const { found, isModel } of containersOf(document)) {
      const names = document
        .entries([...found.path, 'ports'])
        .flatMap(({ value }) => (isMapping(value) ? (textOf(value['name']) ?? []) : []));
      for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe'])
        for (const way of ['httpGet', 'tcpSocket']) {
          const port = document.find([...found.path, probe, way, 'port']);
          // The ports of a model come from its runtime.
          if (
            isModel ||
            typeof port?.value !== 'string' ||
            /^\d+$/.test(port.value) ||
            isTemplated(port.value) ||
            names.includes(port.value)
          )
            continue;
          const near = names.length === 1 ? names[0] : nearestWord(port.value, names);
          report({
            at: port.place,
            message: `The ${probe} asks the port ${JSON.stringify(port.value)}, which this container does not declare: it never succeeds.${names.length > 0 ? ` Declared: ${names.join(', ')}.` : ''}`,
            fixes:
              near === undefined
                ? []
                : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, port, near)),
          });
        }
    }
  },
});
