// Kubernetes Role and ClusterRole.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const role: Kind = {
  id: 'role',
  title: 'Kubernetes Role',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/',
  resources: ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],
  schema: schemaOf('role'),
};
