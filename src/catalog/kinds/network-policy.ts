// Kubernetes NetworkPolicy.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const networkPolicy: Kind = {
  id: 'network-policy',
  title: 'NetworkPolicy',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/',
  resources: ['networking.k8s.io/NetworkPolicy', 'extensions/NetworkPolicy'],
  schema: schemaOf('network-policy'),
};
