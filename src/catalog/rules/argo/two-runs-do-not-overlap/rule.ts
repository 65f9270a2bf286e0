// Two trainings at once fight for the registry and double the bill.
import { defineRule } from '../../../../core/validate/rule.ts';

export const twoRunsDoNotOverlap = defineRule({
  id: 'argo/two-runs-do-not-overlap',
  kinds: ['argo-cron-workflow'],
  severity: 'info',
  sources: ['argo-workflows'],
  check(document, report) {
    const policy = document.find(['spec', 'concurrencyPolicy']);
    if (policy && policy.value !== 'Allow') return;
    const at = policy ?? document.find(['spec']);
    if (at)
      report({
        at: policy ? policy.place : (at.keyPlace ?? at.place),
        message: 'A run that takes longer than its interval overlaps with the next one. Set concurrencyPolicy: Forbid.',
        fixes: policy
          ? [{ title: 'Change to Forbid', safe: false, edits: [{ place: policy.place, text: 'Forbid' }] }]
          : [],
      });
  },
});
