// Prometheus operator's PrometheusRule; the plain file is prometheus-rules.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const prometheusRule: Kind = {
  id: 'prometheus-rule',
  title: 'PrometheusRule',
  documentation: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule',
  resources: ['monitoring.coreos.com/PrometheusRule'],
  schema: schemaOf('prometheus-rule'),
};
