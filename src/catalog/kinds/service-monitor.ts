// Prometheus operator's ServiceMonitor.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const serviceMonitor: Kind = {
  id: 'service-monitor',
  title: 'ServiceMonitor',
  documentation: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor',
  resources: ['monitoring.coreos.com/ServiceMonitor'],
  schema: schemaOf('service-monitor'),
};
