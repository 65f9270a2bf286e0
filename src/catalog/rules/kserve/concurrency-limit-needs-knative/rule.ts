// Only Knative's queue-proxy counts requests in flight; a Standard pod takes whatever comes.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace, modeOf } from '../../../manifests/kserve.ts';

export const concurrencyLimitNeedsKnative = defineRule({
  id: 'kserve/concurrency-limit-needs-knative',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-component', 'knative-concurrency'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    if (mode !== 'Standard') return;
    for (const component of componentsOf(document)) {
      const limit = document.find([...component.path, 'containerConcurrency']);
      // 0 means no limit, which is what happens.
      if (!limit || limit.value === 0 || limit.value === null) continue;
      // Custom transformers and explainers get it as their number of workers.
      if (component.path.at(-1) !== 'predictor') continue;
      report({
        at: entryPlace(limit),
        message:
          'containerConcurrency limits nothing in Standard mode: there is no queue-proxy. Limit in the server itself, or use Knative mode.',
        related: written ? [{ place: written.place, message: 'the mode is set here' }] : [],
        fixes: offeredFix('Remove containerConcurrency', removeEntry({ document, file }, limit.path)),
      });
    }
  },
});
