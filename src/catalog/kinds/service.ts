// Kubernetes Service.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const service: Kind = {
  id: 'service',
  title: 'Kubernetes Service',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/',
  resources: ['/Service'],
  schema: schemaOf('service'),
};
