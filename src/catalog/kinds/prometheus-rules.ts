// A plain Prometheus rule file: groups that hold rules.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const prometheusRules: Kind = {
  id: 'prometheus-rules',
  title: 'Prometheus rule file',
  documentation: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/',
  recognise: (document) => {
    const groups = document.find('groups')?.value;
    return Array.isArray(groups) && groups.some((group) => isMapping(group) && Array.isArray(group['rules']));
  },
  schema: schemaOf('prometheus-rules'),
};
