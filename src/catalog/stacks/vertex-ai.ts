// Google, formerly Vertex AI: everything managed, one cloud.
import type { Stack } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const vertexAi: Stack = {
  id: 'vertex_ai',
  title: 'Gemini Enterprise Agent Platform (formerly Vertex AI)',
  sources: ['gcp-endpoint', 'gcp-names'],
  status: statuses.vertex,
  offers: {
    tracking: 'vertex-experiments',
    registry: 'vertex-registry',
    serving: 'vertex-endpoint',
    batch: 'vertex-batch',
    orchestration: 'vertex-pipelines',
    'feature-store': (context) => (context.servesOnline ? 'vertex-feature-store' : undefined),
    secrets: 'gcp-secret-manager',
    'access-control': 'cloud-iam',
    audit: 'cloud-audit-log',
    lineage: 'platform-lineage',
    hpo: 'managed-tuning',
    'distributed-training': (context) => (context.isDeep ? 'managed-training' : undefined),
  },
};
