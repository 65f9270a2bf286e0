// Knative takes one port, and its queue-proxy sits on five others.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { modeOf } from '../../../manifests/kserve.ts';
import { containersOf } from '../../../manifests/pods.ts';

const reserved = [8012, 8013, 8022, 9090, 9091];

export const knativePortIsFree = defineRule({
  id: 'kserve/knative-port-is-free',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-constants', 'knative-features'],
  check(document, report, _file, project) {
    if (modeOf(document, project).mode !== 'Knative') return;
    for (const { found } of containersOf(document)) {
      const ports = document.entries([...found.path, 'ports']);
      for (const port of ports) {
        const number = isMapping(port.value) ? port.value['containerPort'] : undefined;
        if (typeof number === 'number' && reserved.includes(number))
          report({
            at: document.find([...port.path, 'containerPort'])?.place ?? port.place,
            message: `Port ${number} belongs to Knative's queue-proxy: the revision is refused. Let the server listen elsewhere.`,
          });
      }
      const [, second] = ports;
      if (second)
        report({
          at: second.place,
          message: 'Knative allows one port in a container: the revision is refused. Keep the one that serves.',
        });
    }
  },
});
