// Kubernetes RoleBinding and ClusterRoleBinding.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const roleBinding: Kind = {
  id: 'role-binding',
  title: 'Kubernetes RoleBinding',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/',
  resources: ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'],
  schema: schemaOf('role-binding'),
};
