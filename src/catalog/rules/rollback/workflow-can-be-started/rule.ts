// A rollback that nobody can start is no rollback.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

const doors = ['workflow_dispatch', 'workflow_call', 'repository_dispatch', 'schedule', 'workflow_run'];

export const workflowCanBeStarted = defineRule({
  id: 'rollback/workflow-can-be-started',
  kinds: ['github-workflow'],
  severity: 'warning',
  sources: ['github-environments'],
  check(document, report, file) {
    const name = document.find(['name']);
    const isRollback = /rollback|roll-back/i.test(
      `${typeof name?.value === 'string' ? name.value : ''} ${file.path.split('/').at(-1)}`,
    );
    const on = document.find(['on']) ?? document.find(['true']);
    if (!isRollback || !on || jobsOf(document).length === 0) return;
    const given =
      typeof on.value === 'object' && on.value !== null
        ? Array.isArray(on.value)
          ? on.value
          : Object.keys(on.value)
        : [on.value];
    if (given.some((event) => doors.includes(String(event)))) return;
    report({
      at: on.keyPlace ?? on.place,
      message: `This rollback only starts on ${given.map(String).join(', ')}: at night nobody can start it. Add workflow_dispatch with the version as an input.`,
    });
  },
});
