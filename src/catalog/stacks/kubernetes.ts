// Kubernetes without a platform on top: everything that runs in a cluster, nothing that tracks.
import type { Stack } from '../../core/decide/decision.ts';

export const kubernetes: Stack = {
  id: 'kubernetes',
  title: 'Kubernetes',
  sources: ['k8s-deployment'],
  offers: {
    serving: (context) => (context.isGenerative ? 'kserve-llm' : context.isSmallTeam ? 'kubernetes' : 'kserve'),
    batch: 'kubernetes-cronjob',
    orchestration: (context) => (context.isSmallTeam ? undefined : 'argo-workflows'),
    'access-control': 'kubernetes-rbac',
    secrets: 'external-secrets',
  },
};
