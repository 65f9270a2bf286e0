// A pod that wants a secret that does not exist waits in CreateContainerConfigError.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const secretExists = defineProjectRule({
  id: 'project/secret-exists',
  kinds: [
    'inference-service',
    'llm-inference-service',
    'serving-runtime',
    'deployment',
    'job',
    'cron-job',
    'argo-rollout',
    'service-account',
  ],
  severity: 'warning',
  sources: ['k8s-secrets'],
  on: ['secret'],
  role: 'reference',
  check(at, project, report) {
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No Secret ${JSON.stringify(at.mark.name)} is defined here: the pod waits in CreateContainerConfigError. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
