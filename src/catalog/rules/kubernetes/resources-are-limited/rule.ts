// A model server without a memory limit takes its node down with it; without requests the scheduler guesses.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile } from '../../../manifests/pods.ts';

export const resourcesAreLimited = defineRule({
  id: 'kubernetes/resources-are-limited',
  kinds: ['deployment', 'job', 'cron-job'],
  severity: 'info',
  sources: ['k8s-resources'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const { found, isInit } of containersOf(document)) {
      if (isInit) continue;
      const has = (side: string, name: string) => document.find([...found.path, 'resources', side, name]) !== undefined;
      const missing = [
        ...(has('requests', 'cpu') || has('limits', 'cpu') ? [] : ['requests.cpu']),
        ...(has('requests', 'memory') || has('limits', 'memory') ? [] : ['requests.memory']),
        ...(has('limits', 'memory') ? [] : ['limits.memory']),
      ];
      if (missing.length === 0 || !isMapping(found.value)) continue;
      report({
        at: document.find([...found.path, 'name'])?.place ?? found.place,
        message: `This container sets no ${missing.join(', ')}: the scheduler does not know what it needs, and a leak takes the node with it. Set them from what you measured.`,
      });
    }
  },
});
