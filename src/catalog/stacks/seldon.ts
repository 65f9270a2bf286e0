// Seldon Core 2: serving on Kubernetes under a business licence.
import type { Stack } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const seldon: Stack = {
  id: 'seldon',
  title: 'Seldon Core',
  sources: ['seldon-license'],
  status: statuses.seldon,
  offers: {
    serving: (context) => (context.isGenerative ? 'kserve-llm' : 'seldon'),
    batch: 'kubernetes-cronjob',
    'access-control': 'kubernetes-rbac',
    secrets: 'external-secrets',
  },
};
