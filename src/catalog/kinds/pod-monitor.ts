// Prometheus operator's PodMonitor.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const podMonitor: Kind = {
  id: 'pod-monitor',
  title: 'PodMonitor',
  documentation: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor',
  resources: ['monitoring.coreos.com/PodMonitor'],
  schema: schemaOf('pod-monitor'),
};
