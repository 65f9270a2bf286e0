// A DAG that mixes both ways to wait is refused.
import { argoTemplates } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const dependsOrDependencies = defineRule({
  id: 'argo/depends-or-dependencies',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report) {
    for (const { tasks } of argoTemplates(document).templates) {
      const depends = tasks.find(({ hasDepends }) => hasDepends);
      const dependencies = tasks.find(({ hasDependencies }) => hasDependencies);
      if (depends && dependencies)
        report({
          at: dependencies.place,
          message: `${dependencies.name} uses dependencies and ${depends.name} uses depends: argo refuses a DAG that mixes them. Write depends everywhere ("a && b").`,
          related: [{ place: depends.place, message: 'depends is used here' }],
        });
      const continues = tasks.find(({ hasDepends, hasContinueOn }) => hasDepends && hasContinueOn);
      if (continues)
        report({
          at: continues.place,
          message: `${continues.name} has both depends and continueOn: argo refuses this. Say it in depends, such as "a.Succeeded || a.Failed".`,
        });
    }
  },
});
