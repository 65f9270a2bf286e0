// The numbers to look at and their limits: rules for Prometheus, or the platform's own metrics, and the contract file.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';

const path = workspacePath('mlops/monitoring/queries.yaml');
const setting = (sheet: PlanSheet, key: string, otherwise: number) =>
  Number(sheet.made('monitoring')?.settings[key] ?? otherwise);
const band = (sheet: PlanSheet, key: string, otherwise: number) =>
  Number(sheet.made('drift')?.settings[key] ?? otherwise);

function contract(sheet: PlanSheet, dashboards: readonly string[]): RenderedFile {
  const metrics = [
    {
      name: 'prediction_latency_ms',
      type: 'histogram',
      aggregations: ['p50', 'p95', 'p99'],
      alert_threshold: setting(sheet, 'p95AlertMs', 450),
    },
    { name: 'predictions_per_second', type: 'counter', aggregations: ['rate'], alert_threshold: null },
    {
      name: 'prediction_error_rate',
      type: 'gauge',
      aggregations: ['ratio'],
      alert_threshold: setting(sheet, 'errorAlert', 0.01),
    },
    {
      name: 'feature_drift_psi',
      type: 'gauge',
      aggregations: ['max'],
      alert_threshold: band(sheet, 'psiInvestigate', 0.2),
    },
  ];
  return {
    path: workspacePath('docs/mlops/outputs/monitoring_dashboard.yaml'),
    text: () => printYaml({ metrics, dashboards }, { '': `${sheet.made('drift')?.because ?? ''}` }),
  };
}

/** Metrics that the servers export by themselves (their documentation, read 2026-11-23). */
interface ServerMetrics {
  readonly latency: (quantile: string) => string;
  readonly rate: string;
  readonly errors: string;
}

function metricsOf(server: string): ServerMetrics {
  if (server === 'triton') {
    // Percentiles need Triton's summaries, which the manifests switch on (--metrics-config summary_latencies=true).
    return {
      latency: (quantile) => `max(nv_inference_request_summary_us{quantile="${quantile}"}) / 1000`,
      rate: 'sum(rate(nv_inference_request_success[5m])) + sum(rate(nv_inference_request_failure[5m]))',
      errors: 'sum(rate(nv_inference_request_failure[5m]))',
    };
  }
  if (server === 'vllm') {
    return {
      latency: (quantile) =>
        `1000 * histogram_quantile(${quantile}, sum by (le) (rate(vllm:time_to_first_token_seconds_bucket[5m])))`,
      rate: 'sum(rate(http_requests_total{handler=~"/v1/.*"}[5m]))',
      // The server has no error counter of its own; its web framework has.
      errors: 'sum(rate(http_requests_total{handler=~"/v1/.*",status="5xx"}[5m]))',
    };
  }
  return {
    latency: (quantile) =>
      `1000 * histogram_quantile(${quantile}, sum by (le) (rate(rest_server_requests_duration_seconds_bucket[5m])))`,
    rate: 'sum(rate(rest_server_requests_total[5m]))',
    errors: 'sum(rate(rest_server_requests_total{status_code=~"5..|429"}[5m]))',
  };
}

function onlineRules(sheet: PlanSheet): string {
  const name = sheet.names.module;
  const metrics = metricsOf(String(sheet.made('serving')?.settings['server'] ?? 'mlserver'));
  const labels = (severity: string) => ({ severity, model: sheet.names.model });
  const runbook = 'docs/mlops/plan.md';
  const pages = sheet.plan.spec.governanceLevel === 'production' ? 'page' : 'ticket';
  const least = setting(sheet, 'leastRequests', 100);
  // The recorded rate is per second over five minutes.
  const enough = `and ${name}:requests:rate5m * 300 >= ${least}`;
  const p95 = setting(sheet, 'p95AlertMs', 450);
  const group = {
    name: sheet.names.model,
    rules: [
      ...(['0.5', '0.95', '0.99'] as const).map((quantile) => ({
        record: `${name}:latency_ms:p${quantile === '0.5' ? '50' : quantile.slice(2)}`,
        expr: metrics.latency(quantile),
      })),
      { record: `${name}:requests:rate5m`, expr: metrics.rate },
      { record: `${name}:errors:ratio5m`, expr: `(${metrics.errors}) / clamp_min(${name}:requests:rate5m, 0.001)` },
      {
        alert: 'ModelLatencyHigh',
        expr: `${name}:latency_ms:p95 > ${p95}`,
        for: `${setting(sheet, 'p95ForMinutes', 10)}m`,
        labels: labels('warning'),
        annotations: {
          summary: `p95 above ${p95} ms`,
          action: 'Compare replicas with the load; roll back when a release came before it.',
          runbook,
        },
      },
      {
        alert: 'ModelErrorsHigh',
        expr: `${name}:errors:ratio5m > ${setting(sheet, 'errorAlert', 0.01)} ${enough}`,
        for: '5m',
        labels: labels('warning'),
        annotations: {
          summary: 'More than 1 % of the requests fail',
          action: 'Look at the last release and at the inputs.',
          runbook,
        },
      },
      {
        alert: 'ModelErrorsPage',
        expr: `${name}:errors:ratio5m > ${setting(sheet, 'errorPage', 0.05)} ${enough}`,
        for: '5m',
        labels: labels(pages),
        annotations: {
          summary: 'More than 5 % of the requests fail',
          action: 'Roll back: bash mlops/serving/rollback.sh --yes',
          runbook,
        },
      },
      {
        alert: 'ModelDrift',
        expr: `max(feature_drift_psi{model="${sheet.names.model}"}) > ${band(sheet, 'psiInvestigate', 0.2)}`,
        for: '1h',
        labels: labels('ticket'),
        annotations: {
          summary: 'PSI above 0.2 on at least one feature',
          action: 'Investigate; above 0.25 a retraining run starts.',
          runbook,
        },
      },
    ],
  };
  return printYaml(
    { groups: [group] },
    {
      '': `Prometheus rules; the metrics are those that ${String(sheet.made('serving')?.settings['server'] ?? 'the server')} exports.`,
    },
  );
}

function batchRules(sheet: PlanSheet): string {
  const labels = (severity: string) => ({ severity, model: sheet.names.model });
  const model = `{model="${sheet.names.model}"}`;
  const name = sheet.names.module;
  return printYaml(
    {
      groups: [
        {
          name: sheet.names.model,
          rules: [
            {
              record: `${name}:batch:age_hours`,
              expr: `(time() - max(batch_last_success_timestamp_seconds${model})) / 3600`,
            },
            {
              record: `${name}:batch:bad_row_share`,
              expr: `sum(batch_rows_quarantined${model}) / clamp_min(sum(batch_rows_read${model}), 1)`,
            },
            {
              alert: 'BatchIsStale',
              expr: `${name}:batch:age_hours > 26`,
              for: '10m',
              labels: labels('ticket'),
              annotations: {
                summary: 'No successful run for 26 hours',
                action: 'Look at the last run; a second run for the same date is safe.',
              },
            },
            {
              alert: 'BatchHasBadRows',
              expr: `${name}:batch:bad_row_share > 0.01`,
              for: '1m',
              labels: labels('ticket'),
              annotations: {
                summary: 'More than 1 % of the rows are in quarantine',
                action: 'Compare the input with its schema.',
              },
            },
            {
              alert: 'ModelDrift',
              expr: `max(feature_drift_psi${model}) > ${band(sheet, 'psiInvestigate', 0.2)}`,
              for: '1h',
              labels: labels('ticket'),
              annotations: {
                summary: 'PSI above 0.2 on at least one feature',
                action: 'Investigate; above 0.25 a retraining run starts.',
              },
            },
          ],
        },
      ],
    },
    { '': 'Prometheus rules; runs push these metrics through a Pushgateway when they end.' },
  );
}

function platformQueries(
  sheet: PlanSheet,
  platform: string,
  queries: Readonly<Record<string, string>>,
): readonly RenderedFile[] {
  const limits = {
    p95_alert_ms: setting(sheet, 'p95AlertMs', 450),
    p95_for_minutes: setting(sheet, 'p95ForMinutes', 10),
    error_alert: setting(sheet, 'errorAlert', 0.01),
    error_page: setting(sheet, 'errorPage', 0.05),
    psi_investigate: band(sheet, 'psiInvestigate', 0.2),
    psi_retrain: band(sheet, 'psiRetrain', 0.25),
  };
  return [
    {
      path,
      text: () =>
        printYaml(
          { platform, queries, limits },
          { '': `What to put on the dashboard of ${platform}, and the limits of the plan.` },
        ),
    },
    contract(sheet, [platform]),
  ];
}

const variants: readonly Variant[] = [
  {
    id: 'prometheus',
    render: (sheet) => [
      { path, text: () => (sheet.made('batch') ? batchRules(sheet) : onlineRules(sheet)) },
      contract(sheet, ['grafana']),
    ],
  },
  {
    id: 'cloudwatch',
    render: (sheet) =>
      platformQueries(sheet, 'CloudWatch', {
        latency_p95: 'AWS/SageMaker ModelLatency, p95, microseconds',
        requests: 'AWS/SageMaker Invocations, sum',
        errors: 'AWS/SageMaker Invocation5XXErrors, sum, over Invocations',
        batch: 'AWS/SageMaker TransformJob state changes through EventBridge',
      }),
  },
  {
    id: 'azure-monitor',
    render: (sheet) =>
      platformQueries(sheet, 'Azure Monitor', {
        latency_p95: 'RequestLatency_P95 of the online endpoint, milliseconds',
        requests: 'RequestsPerMinute',
        errors: 'RequestsPerMinute where statusCodeClass is 5xx, over all',
        batch: 'job state of the batch endpoint',
      }),
  },
  {
    id: 'cloud-monitoring',
    render: (sheet) =>
      platformQueries(sheet, 'Cloud Monitoring', {
        latency_p95: 'aiplatform.googleapis.com/prediction/online/prediction_latencies, 95th percentile',
        requests: 'aiplatform.googleapis.com/prediction/online/prediction_count, rate',
        errors: 'aiplatform.googleapis.com/prediction/online/error_count, rate',
        batch: 'state of the custom job',
      }),
  },
  {
    id: 'inference-tables',
    render: (sheet) =>
      platformQueries(sheet, 'Databricks', {
        latency_p95: 'percentile(execution_duration_ms, 0.95) of the inference table',
        requests: 'count per minute of the inference table',
        errors: 'share of status_code >= 500 of the inference table',
        batch: 'job run state and rows written',
      }),
  },
  {
    id: 'device-reports',
    render: (sheet) =>
      platformQueries(sheet, 'device reports', {
        latency_p95: 'p95 of inference_ms in the reports of a ring',
        requests: 'inferences per device and day',
        errors: 'share of devices whose start check failed',
        drift: 'PSI of the histograms that devices send',
      }),
  },
];

export const monitoring: Deliverable = {
  id: 'monitoring',
  title: 'Monitoring',
  from: 'T1',
  topic: 'monitoring',
  because: ['monitoring', 'drift'],
  variants,
};
