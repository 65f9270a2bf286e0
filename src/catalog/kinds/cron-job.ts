// Kubernetes CronJob.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const cronJob: Kind = {
  id: 'cron-job',
  title: 'Kubernetes CronJob',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/cron-job-v1/',
  resources: ['batch/CronJob'],
  schema: schemaOf('cron-job'),
};
