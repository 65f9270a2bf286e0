// Amazon SageMaker AI: everything managed, with the best automatic rollback of the clouds.
import type { Stack } from '../../core/decide/decision.ts';

export const sagemaker: Stack = {
  id: 'sagemaker',
  title: 'Amazon SageMaker AI',
  sources: ['aws-bluegreen', 'aws-registry'],
  offers: {
    tracking: 'sagemaker-mlflow',
    registry: 'sagemaker-registry',
    serving: 'sagemaker-endpoint',
    batch: 'sagemaker-transform',
    orchestration: 'sagemaker-pipelines',
    drift: (context) => (context.servesOnline ? 'sagemaker-monitor' : undefined),
    'feature-store': (context) => (context.servesOnline ? 'sagemaker-feature-store' : undefined),
    secrets: 'aws-secrets-manager',
    approval: 'sagemaker-approval',
    'access-control': 'cloud-iam',
    audit: 'cloud-audit-log',
    lineage: 'platform-lineage',
    hpo: 'managed-tuning',
    'distributed-training': (context) => (context.isDeep ? 'managed-training' : undefined),
  },
};
