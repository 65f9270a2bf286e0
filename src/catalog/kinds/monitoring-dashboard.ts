// Metrics and dashboards of a model: the output contract monitoring_dashboard.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const monitoringDashboard: Kind = {
  id: 'monitoring-dashboard',
  title: 'Monitoring dashboard',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise: (document) =>
    Array.isArray(document.find('metrics')?.value) && Array.isArray(document.find('dashboards')?.value),
  schema: schemaOf('outputs/monitoring_dashboard'),
};
