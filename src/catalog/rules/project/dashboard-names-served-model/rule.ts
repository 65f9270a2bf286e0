// A panel that asks for a model of another name shows nothing when it is needed.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const dashboardNamesServedModel = defineProjectRule({
  id: 'project/dashboard-names-served-model',
  kinds: ['grafana-dashboard'],
  severity: 'warning',
  sources: ['prometheus-rules'],
  on: ['model'],
  role: 'reference',
  check(at, project, report) {
    if (stringAt(at.mark.data, ['from']) !== 'dashboard') return;
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No model ${JSON.stringify(at.mark.name)} is defined here: the panel stays empty. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
