// A role that allows everything makes each workload with it an administrator.
import { defineRule } from '../../../../core/validate/rule.ts';

export const rightsAreNarrow = defineRule({
  id: 'kubernetes/rights-are-narrow',
  kinds: ['role'],
  severity: 'info',
  sources: ['k8s-rbac'],
  check(document, report) {
    for (const rule of document.entries('rules')) {
      const every = (key: string) => document.entries([...rule.path, key]).find(({ value }) => value === '*');
      const verbs = every('verbs');
      const resources = every('resources');
      if (!verbs && !resources) continue;
      const place = (verbs ?? resources)?.place ?? rule.place;
      report({
        at: place,
        severity: verbs && resources ? 'warning' : 'info',
        message: `This rule allows ${verbs ? 'every verb' : ''}${verbs && resources ? ' on ' : ''}${resources ? 'every resource' : ''}: a pod that is broken into can do the same. Name what the workload needs.`,
      });
    }
  },
});
