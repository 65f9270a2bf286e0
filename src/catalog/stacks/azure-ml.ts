// Azure Machine Learning, CLI and SDK v2.
import type { Stack } from '../../core/decide/decision.ts';

export const azureMl: Stack = {
  id: 'azure_ml',
  title: 'Azure Machine Learning',
  sources: ['azure-online', 'azure-model-yaml'],
  offers: {
    tracking: 'azureml-mlflow',
    registry: 'azureml-registry',
    serving: 'azureml-endpoint',
    batch: 'azureml-batch',
    orchestration: 'azureml-pipelines',
    drift: (context) => (context.servesOnline ? 'azureml-monitor' : undefined),
    secrets: 'azure-key-vault',
    'access-control': 'cloud-iam',
    audit: 'cloud-audit-log',
    lineage: 'platform-lineage',
    hpo: 'managed-tuning',
    'distributed-training': (context) => (context.isDeep ? 'managed-training' : undefined),
  },
};
