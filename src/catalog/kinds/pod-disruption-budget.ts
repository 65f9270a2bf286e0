// Kubernetes PodDisruptionBudget.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const podDisruptionBudget: Kind = {
  id: 'pod-disruption-budget',
  title: 'PodDisruptionBudget',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/',
  resources: ['policy/PodDisruptionBudget'],
  schema: schemaOf('pod-disruption-budget'),
};
