// A Grafana dashboard as Grafana exports it (the classic model; version 2 of it is another shape).
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const grafanaDashboard: Kind = {
  id: 'grafana-dashboard',
  title: 'Grafana dashboard',
  documentation: 'https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/',
  recognise: (document) =>
    Array.isArray(document.find('panels')?.value) &&
    ['schemaVersion', 'uid', 'templating', 'timezone'].some((key) => document.find([key]) !== undefined),
  schema: schemaOf('grafana-dashboard'),
};
