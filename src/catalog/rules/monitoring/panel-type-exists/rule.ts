// Panels of Angular: their code left Grafana with version 12.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { panelsOf } from '../../../manifests/promql.ts';

const gone: Readonly<Record<string, string>> = {
  graph: 'timeseries',
  singlestat: 'stat',
  'table-old': 'table',
  'grafana-worldmap-panel': 'geomap',
  'grafana-piechart-panel': 'piechart',
};

export const panelTypeExists = defineRule({
  id: 'monitoring/panel-type-exists',
  kinds: ['grafana-dashboard'],
  severity: 'warning',
  sources: ['grafana-angular'],
  check(document, report, file) {
    for (const panel of panelsOf(document)) {
      const type = document.find([...panel.path, 'type']);
      const now = typeof type?.value === 'string' && Object.hasOwn(gone, type.value) ? gone[type.value] : undefined;
      if (!type || now === undefined) continue;
      report({
        at: type.place,
        message: `Grafana 12 has no panel ${String(type.value)} any more: the core ones are converted when they are loaded, plugins stay empty. Use ${now}; its options have other names.`,
        fixes: offeredFix(`Change it to ${now}`, replaceValue({ document, file }, type, now)),
      });
    }
  },
});
