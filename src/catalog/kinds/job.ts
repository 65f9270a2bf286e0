// Kubernetes Job.
import type { Kind } from '../../core/validate/rule.ts';

export const job: Kind = {
  id: 'job',
  title: 'Kubernetes Job',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/',
  resources: ['batch/Job'],
};
