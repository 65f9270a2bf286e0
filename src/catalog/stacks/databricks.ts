// Databricks: managed MLflow 3, Unity Catalog, serving endpoints, bundles.
import type { Stack } from '../../core/decide/decision.ts';

export const databricks: Stack = {
  id: 'databricks',
  title: 'Databricks',
  sources: ['databricks-lifecycle', 'databricks-bundles'],
  offers: {
    tracking: 'databricks-mlflow',
    registry: 'unity-catalog',
    serving: 'databricks-serving',
    batch: 'databricks-job',
    orchestration: 'databricks-jobs',
    drift: 'databricks-profiling',
    'feature-store': (context) => (context.servesOnline ? 'databricks-feature-store' : undefined),
    approval: 'databricks-deployment-job',
    'access-control': 'unity-catalog-grants',
    audit: 'cloud-audit-log',
    lineage: 'platform-lineage',
    secrets: 'databricks-secrets',
  },
};
