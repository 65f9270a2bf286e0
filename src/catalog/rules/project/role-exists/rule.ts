// A binding to a role that does not exist is accepted, and gives nothing.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const roleExists = defineProjectRule({
  id: 'project/role-exists',
  kinds: ['role-binding'],
  severity: 'warning',
  sources: ['k8s-rbac'],
  on: ['role'],
  role: 'reference',
  check(at, project, report) {
    const kind = stringAt(at.mark.data, ['kind']);
    const meant = meantBy(at, project, (one) => stringAt(one.mark.data, ['kind']) === kind);
    if (!meant) return;
    report({
      at: at.place,
      message: `No role ${JSON.stringify(at.mark.name)} is defined here: the binding is accepted and gives nothing. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
