// A templateRef names a template inside another object; that object is here, and holds no such template.
import { changeTo, mayShareScope, typedFor } from '../../../../core/workspace/meant.ts';
import { listAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const templateIsInItsOwner = defineProjectRule({
  id: 'project/template-is-in-its-owner',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'warning',
  sources: ['argo-workflows'],
  on: ['template-of'],
  role: 'reference',
  check(at, project, report) {
    const owner = stringAt(at.mark.data, ['owner']) ?? '';
    const owners = project.definitions('workflow-template', owner).filter((one) => mayShareScope(at, one));
    const [first] = owners;
    const names = owners.flatMap(({ mark }) => listAt(mark.data, ['templates']).map(String));
    if (!first || names.includes(at.mark.name) || /\{\{/.test(at.mark.name)) return;
    const near = typedFor(at.mark.name, names) ?? (names.length === 1 ? names[0] : undefined);
    report({
      at: at.place,
      message: `${owner} has no template ${JSON.stringify(at.mark.name)}: the workflow fails when it is submitted. It holds ${names.join(', ')}.`,
      related: [{ path: first.path, place: first.place, message: `${owner} is defined here` }],
      fixes: near === undefined ? [] : changeTo(near, at),
    });
  },
});
