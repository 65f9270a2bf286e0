// Kubernetes HorizontalPodAutoscaler.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const horizontalPodAutoscaler: Kind = {
  id: 'horizontal-pod-autoscaler',
  title: 'HorizontalPodAutoscaler',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  resources: ['autoscaling/HorizontalPodAutoscaler'],
  schema: schemaOf('horizontal-pod-autoscaler'),
};
