// A plain Alertmanager file: a route and receivers.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const alertmanagerConfig: Kind = {
  id: 'alertmanager-config',
  title: 'Alertmanager configuration',
  documentation: 'https://prometheus.io/docs/alerting/latest/configuration/',
  recognise: (document) => isMapping(document.find('route')?.value) && Array.isArray(document.find('receivers')?.value),
  schema: schemaOf('alertmanager-config'),
};
