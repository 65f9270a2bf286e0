// A tag can be moved to other code overnight; a commit cannot.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const actionIsPinned = defineRule({
  id: 'github/action-is-pinned',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['github-oidc'],
  check(document, report) {
    const isOurBusiness = jobsOf(document).some(({ isAboutModels }) => isAboutModels);
    if (!isOurBusiness) return;
    for (const { name, steps } of jobsOf(document))
      for (const index of steps.keys()) {
        const uses = document.find(['jobs', name, 'steps', index, 'uses']);
        if (typeof uses?.value !== 'string' || !/^[\w.-]+\/[\w./-]+@/.test(uses.value)) continue;
        if (/@[0-9a-f]{40}$/.test(uses.value) || uses.value.includes('${{')) continue;
        report({
          at: uses.place,
          message: `${uses.value} can become other code without notice. Pin the commit (owner/action@<40 hex digits>) and write the version beside it.`,
        });
      }
  },
});
