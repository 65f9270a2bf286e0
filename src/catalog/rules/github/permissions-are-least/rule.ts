// Without permissions the token may do whatever the repository allows by default.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const permissionsAreLeast = defineRule({
  id: 'github/permissions-are-least',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['github-oidc'],
  check(document, report) {
    const jobs = jobsOf(document);
    if (document.find(['permissions']) || !jobs.some(({ isAboutModels }) => isAboutModels)) return;
    if (jobs.every(({ name }) => document.find(['jobs', name, 'permissions']))) return;
    const at = document.find(['jobs']);
    if (at)
      report({
        at: at.keyPlace ?? at.place,
        message:
          'No permissions: the token gets the repository\'s default rights. Add "permissions: { contents: read }" and widen it per job.',
      });
  },
});
