// Kubernetes Secret.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const secret: Kind = {
  id: 'secret',
  title: 'Kubernetes Secret',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/',
  resources: ['/Secret'],
  schema: schemaOf('secret'),
};
