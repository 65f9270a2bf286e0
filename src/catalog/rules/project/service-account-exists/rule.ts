// Pods of an account that does not exist are refused one by one, long after the manifest was accepted.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const serviceAccountExists = defineProjectRule({
  id: 'project/service-account-exists',
  kinds: [
    'inference-service',
    'llm-inference-service',
    'serving-runtime',
    'deployment',
    'job',
    'cron-job',
    'argo-workflow',
    'argo-cron-workflow',
    'argo-rollout',
    'role-binding',
  ],
  severity: 'warning',
  sources: ['k8s-service-account'],
  on: ['service-account'],
  role: 'reference',
  check(at, project, report) {
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No ServiceAccount ${JSON.stringify(at.mark.name)} is defined here: its pods are never created. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
