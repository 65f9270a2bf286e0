// A rollout whose analysis is missing stops half way.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const analysisTemplateExists = defineProjectRule({
  id: 'project/analysis-template-exists',
  kinds: ['argo-rollout'],
  severity: 'warning',
  sources: ['argo-rollouts-analysis'],
  on: ['analysis-template'],
  role: 'reference',
  check(at, project, report) {
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No AnalysisTemplate ${JSON.stringify(at.mark.name)} is defined here: the rollout is invalid and stops. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
