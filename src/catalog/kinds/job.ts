// Kubernetes Job.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const job: Kind = {
  id: 'job',
  title: 'Kubernetes Job',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/',
  resources: ['batch/Job'],
  schema: schemaOf('job'),
};
