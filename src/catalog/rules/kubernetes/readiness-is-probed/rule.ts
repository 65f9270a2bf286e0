// Without a readiness probe a pod gets traffic before the model is loaded.
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile } from '../../../manifests/pods.ts';

export const readinessIsProbed = defineRule({
  id: 'kubernetes/readiness-is-probed',
  kinds: ['deployment'],
  severity: 'info',
  sources: ['k8s-deployment'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const { found, isInit } of containersOf(document)) {
      const ports = document.find([...found.path, 'ports']);
      if (
        isInit ||
        !ports ||
        document.entries(ports.path).length === 0 ||
        document.find([...found.path, 'readinessProbe'])
      )
        continue;
      report({
        at: document.find([...found.path, 'name'])?.place ?? found.place,
        message:
          'This container serves on a port and has no readinessProbe: during a rollout it gets requests before the model is loaded. Add one that asks the server for its model.',
      });
    }
  },
});
