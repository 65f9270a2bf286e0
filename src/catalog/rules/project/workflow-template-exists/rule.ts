// A workflow whose template is missing fails when its hour comes.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const workflowTemplateExists = defineProjectRule({
  id: 'project/workflow-template-exists',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'warning',
  sources: ['argo-workflows'],
  on: ['workflow-template'],
  role: 'reference',
  check(at, project, report) {
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No WorkflowTemplate ${JSON.stringify(at.mark.name)} is defined here: the workflow fails when it is submitted. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
