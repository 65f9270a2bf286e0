// Tasks that wait for each other never start.

import { argoTemplates } from '../../../../core/validate/argo-templates.ts';
import { circleIn } from '../../../../core/validate/order.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const tasksFormNoCycle = defineRule({
  id: 'argo/tasks-form-no-cycle',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report) {
    for (const { tasks } of argoTemplates(document).templates) {
      const circle = circleIn(new Map(tasks.map(({ name, before }) => [name, before.map((one) => one.name)])));
      const at = tasks.find(({ name }) => name === circle?.[0]);
      if (circle && at)
        report({
          at: at.place,
          message: `These tasks wait for each other and none can start: ${circle.join(' waits for ')}. Remove one of the dependencies.`,
        });
    }
  },
});
