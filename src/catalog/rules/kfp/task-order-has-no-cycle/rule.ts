// Tasks that wait for each other never start.
import type { Path } from '../../../../core/text/source-file.ts';
import { circleIn } from '../../../../core/validate/order.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const taskOrderHasNoCycle = defineRule({
  id: 'kfp/task-order-has-no-cycle',
  kinds: ['kfp-pipeline'],
  severity: 'error',
  sources: ['kfp'],
  check(document, report) {
    const components = document.find(['components'])?.value;
    const dags: Path[] = [
      ['root', 'dag', 'tasks'],
      ...Object.keys(typeof components === 'object' && components !== null ? components : {}).map(
        (name): Path => ['components', name, 'dag', 'tasks'],
      ),
    ];
    for (const path of dags) {
      const tasks = document.find(path)?.value;
      if (typeof tasks !== 'object' || tasks === null) continue;
      const waits = Object.entries(tasks).map(([name, task]): [string, string[]] => {
        const { dependentTasks } = (task ?? {}) as { dependentTasks?: unknown };
        return [name, (Array.isArray(dependentTasks) ? dependentTasks : []).map(String)];
      });
      const circle = circleIn(new Map(waits));
      const at = circle && document.find([...path, circle[0] ?? '']);
      if (circle && at)
        report({
          at: at.keyPlace ?? at.place,
          message: `These tasks wait for each other and none can start: ${circle.join(' waits for ')}. Recompile the pipeline.`,
        });
    }
  },
});
