// A task that waits for an unknown one is refused when the workflow is submitted.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { argoTemplates } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const taskDependenciesExist = defineRule({
  id: 'argo/task-dependencies-exist',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report) {
    for (const { tasks } of argoTemplates(document).templates) {
      const names = tasks.map(({ name }) => name);
      for (const task of tasks)
        for (const { name, place } of task.before) {
          if (names.includes(name) || name.includes('{{')) continue;
          const near = nearestWord(
            name,
            names.filter((one) => one !== task.name),
          );
          report({
            at: place,
            message: `No task of this template is called ${JSON.stringify(name)}: argo refuses the workflow.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
          });
        }
    }
  },
});
