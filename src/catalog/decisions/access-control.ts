// Who may read, register, approve and deploy.
import { defineDecision } from '../../core/decide/decision.ts';

export const accessControl = defineDecision({
  topic: 'access-control',
  options: {
    'kubernetes-rbac': { title: 'Kubernetes roles per namespace', winsWhen: 'a cluster serves', sources: ['k8s-rbac'] },
    'cloud-iam': {
      title: 'roles of the cloud',
      winsWhen: 'registry and endpoint are managed',
      sources: ['aws-registry'],
    },
    'unity-catalog-grants': {
      title: 'Unity Catalog grants',
      winsWhen: 'Databricks registers',
      sources: ['databricks-lifecycle'],
    },
    'mlflow-permissions': {
      title: 'MLflow basic-auth permissions',
      winsWhen: 'MLflow alone must be guarded',
      sources: ['mlflow-tracking'],
    },
  },
  dependsOn: ['existing_stack', 'environment.kubernetes'],
  isNeeded: (context) => context.tier === 'T3' || (context.tier === 'T2' && context.governance === 'production'),
  decide(context) {
    const offer = context.offer('access-control');
    const roles = 'viewer, trainer, approver and deployer are separate';
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} decides who may; ${roles}.`,
        alternatives: ['mlflow-permissions'],
      };
    if (context.usesKubernetes)
      return {
        choice: 'kubernetes-rbac',
        because: `A cluster serves; ${roles}, no wildcard verbs.`,
        alternatives: ['mlflow-permissions'],
      };
    return {
      choice: 'mlflow-permissions',
      because: `The tracker is the only shared service; ${roles}, the default password is replaced.`,
      alternatives: ['kubernetes-rbac'],
    };
  },
});
