// Kubernetes Deployment; the groups of the years before apps/v1 are recognised, so that the schema can say that they are gone.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const deployment: Kind = {
  id: 'deployment',
  title: 'Kubernetes Deployment',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/',
  resources: ['apps/Deployment', 'extensions/Deployment'],
  schema: schemaOf('deployment'),
};
