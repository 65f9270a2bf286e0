// Argo Workflows' CronWorkflow.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const argoCronWorkflow: Kind = {
  id: 'argo-cron-workflow',
  title: 'Argo CronWorkflow',
  documentation: 'https://argo-workflows.readthedocs.io/en/latest/cron-workflows/',
  resources: ['argoproj.io/CronWorkflow'],
  schema: schemaOf('argo-cron-workflow'),
};
