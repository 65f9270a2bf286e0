// Kubernetes ServiceAccount.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const serviceAccount: Kind = {
  id: 'service-account',
  title: 'Kubernetes ServiceAccount',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/service-account-v1/',
  resources: ['/ServiceAccount'],
  schema: schemaOf('service-account'),
};
