// Kubeflow: pipelines, KServe, Katib and the Trainer in one cluster.
import type { Stack } from '../../core/decide/decision.ts';

export const kubeflow: Stack = {
  id: 'kubeflow',
  title: 'Kubeflow',
  sources: ['kfp', 'kubeflow-trainer', 'katib'],
  offers: {
    serving: (context) => (context.isGenerative ? 'kserve-llm' : 'kserve'),
    batch: 'kubernetes-cronjob',
    orchestration: 'kubeflow-pipelines',
    hpo: 'katib',
    'distributed-training': (context) => (context.isDeep ? 'kubeflow-trainer' : undefined),
    'access-control': 'kubernetes-rbac',
    secrets: 'external-secrets',
  },
};
