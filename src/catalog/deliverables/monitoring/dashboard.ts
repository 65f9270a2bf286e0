// The Grafana dashboard: the classic model, which every Grafana from 10 to 13 reads; the data source is a variable.
import type { PlanSheet } from '../../../core/generate/artifact.ts';
import { pushed } from '../../operations/pushed-metrics.ts';

const datasource = { type: 'prometheus', uid: '${datasource}' };

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly queries: Readonly<Record<string, string>>;
  readonly limit?: number;
}

export function dashboard(sheet: PlanSheet) {
  const panels = panelsOf(sheet);
  return {
    uid: sheet.names.model,
    title: sheet.names.display.replaceAll(/\s+/g, ' '),
    tags: ['mlops', sheet.names.model],
    schemaVersion: 42,
    editable: false,
    timezone: 'utc',
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' }],
    },
    annotations: { list: [] },
    panels: panels.map(({ title, unit, queries, limit }, index) => ({
      id: index + 1,
      type: 'timeseries',
      title,
      gridPos: { h: 8, w: 12, x: (index % 2) * 12, y: Math.floor(index / 2) * 8 },
      datasource,
      targets: Object.entries(queries).map(([legend, expr], query) => ({
        refId: String.fromCharCode(65 + query),
        datasource,
        expr,
        legendFormat: legend,
      })),
      fieldConfig: {
        defaults: {
          unit,
          custom: { drawStyle: 'line', ...(limit === undefined ? {} : { thresholdsStyle: { mode: 'line' } }) },
          ...(limit === undefined
            ? {}
            : {
                thresholds: {
                  mode: 'absolute',
                  steps: [
                    { color: 'green', value: null },
                    { color: 'red', value: limit },
                  ],
                },
              }),
        },
        overrides: [],
      },
      options: { legend: { displayMode: 'list', placement: 'bottom', showLegend: true }, tooltip: { mode: 'multi' } },
    })),
  };
}

function panelsOf(sheet: PlanSheet): readonly Panel[] {
  const { limits, names, slo } = sheet;
  const model = `{model="${names.model}"}`;
  const page = slo.burns.find(({ severity }) => severity === 'page');
  const online: Panel[] = [
    {
      title: 'Latency',
      unit: 'ms',
      limit: limits.p95Ms,
      queries: Object.fromEntries(
        ['50', '95', '99'].map((p) => [`p${p} {{namespace}}`, `${names.module}:latency_ms:p${p}`]),
      ),
    },
    { title: 'Requests', unit: 'reqps', queries: { '{{namespace}}': `${names.module}:requests:rate5m` } },
    {
      title: 'Failed requests',
      unit: 'percentunit',
      limit: limits.errorAlert,
      queries: { '{{namespace}}': `${names.module}:errors:ratio5m` },
    },
    ...(page
      ? [
          {
            title: `Error budget burn over ${page.long}`,
            unit: 'short',
            limit: page.factor,
            queries: {
              '{{namespace}}': `${names.module}:errors:ratio${page.long} / ${Number((1 - slo.availability).toPrecision(6))}`,
            },
          },
        ]
      : []),
    {
      title: 'Replicas that answer the scrape',
      unit: 'short',
      queries: { '{{namespace}}': `sum by (namespace) (up{job="${names.model}"})` },
    },
  ];
  const batch: Panel[] = [
    {
      title: 'Age of the last batch run',
      unit: 'h',
      limit: limits.batchAgeHours,
      queries: { age: `${names.module}:batch:age_hours` },
    },
    {
      title: 'Rows in quarantine',
      unit: 'percentunit',
      limit: limits.badRowShare,
      queries: { share: `${names.module}:batch:bad_row_share` },
    },
  ];
  return [
    ...(sheet.serving?.server ? online : []),
    ...(sheet.made('batch') ? batch : []),
    {
      title: 'Drift (PSI) by feature',
      unit: 'short',
      limit: limits.psiInvestigate,
      queries: { '{{feature}}': `max by (feature) (${pushed.driftPsi}${model})` },
    },
    {
      title: `Loss of ${sheet.plan.practice.gateMetric} since release`,
      unit: 'percent',
      limit: limits.metricRetrainPercent,
      queries: { loss: `max by (model) (${pushed.qualityLoss}${model})` },
    },
  ];
}
