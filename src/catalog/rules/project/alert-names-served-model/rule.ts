// An alert that speaks of a model that nobody serves under that name never fires.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const alertNamesServedModel = defineProjectRule({
  id: 'project/alert-names-served-model',
  kinds: ['prometheus-rule', 'prometheus-rules'],
  severity: 'warning',
  sources: ['prometheus-rules', 'sre-alerting'],
  on: ['model'],
  role: 'reference',
  check(at, project, report) {
    if (stringAt(at.mark.data, ['from']) !== 'alert') return;
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No model ${JSON.stringify(at.mark.name)} is defined here: an alert on it never fires, and never says so. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
