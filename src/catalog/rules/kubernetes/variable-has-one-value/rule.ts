// A variable has a value or a reference; with both the API server refuses the pod.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { containersOf } from '../../../manifests/pods.ts';

export const variableHasOneValue = defineRule({
  id: 'kubernetes/variable-has-one-value',
  kinds: ['deployment', 'job', 'cron-job', 'inference-service', 'serving-runtime'],
  severity: 'error',
  sources: ['k8s-validation'],
  check(document, report, file) {
    for (const { found } of containersOf(document))
      for (const variable of document.entries([...found.path, 'env'])) {
        const value = document.find([...variable.path, 'value']);
        const from = document.find([...variable.path, 'valueFrom']);
        // An empty value beside a reference is accepted.
        if (!value || !from || !isMapping(from.value) || value.value === '' || value.value === null) continue;
        report({
          at: entryPlace(value),
          message: 'value and valueFrom exclude each other: the API server refuses the pod. Keep the reference.',
          related: [{ place: entryPlace(from), message: 'the reference' }],
          fixes: offeredFix('Remove value', removeEntry({ document, file }, value.path)),
        });
      }
  },
});
