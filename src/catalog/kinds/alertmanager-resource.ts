// Prometheus operator's AlertmanagerConfig; the plain file is alertmanager-config.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const alertmanagerResource: Kind = {
  id: 'alertmanager-resource',
  title: 'AlertmanagerConfig',
  documentation:
    'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.AlertmanagerConfig',
  resources: ['monitoring.coreos.com/AlertmanagerConfig'],
  schema: schemaOf('alertmanager-resource'),
};
