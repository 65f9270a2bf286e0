// cpu and memory directly under resources are the most common misplacement; the API server drops or refuses them.
import { defineRule } from '../../../../core/validate/rule.ts';

export const resourcesUnderRequests = defineRule({
  id: 'kserve/resources-under-requests',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-runtimes'],
  check(document, report) {
    for (const component of ['predictor', 'transformer', 'explainer']) {
      const found = document.find(['spec', component, 'model', 'resources']);
      if (typeof found?.value !== 'object' || found.value === null) continue;
      const loose = ['cpu', 'memory', 'nvidia.com/gpu'].filter((key) => Object.hasOwn(found.value as object, key));
      const first = loose[0] === undefined ? undefined : document.find([...found.path, loose[0]]);
      if (!first) continue;
      report({
        at: first.keyPlace ?? first.place,
        message: `${loose.join(' and ')} must stand under resources.requests and resources.limits; here the pod would run without them.`,
      });
    }
  },
});
