// Kubernetes ConfigMap.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const configMap: Kind = {
  id: 'config-map',
  title: 'Kubernetes ConfigMap',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/',
  resources: ['/ConfigMap'],
  schema: schemaOf('config-map'),
};
