// The numbers to look at and their limits: rules for Prometheus, or the platform's own metrics, and the contract file.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { azureAlerts, cloudMonitoringPolicies, cloudWatchAlarms } from '../../operations/platform-alarms.ts';
import { prometheusFiles } from './prometheus.ts';

const path = workspacePath('mlops/monitoring/queries.yaml');
function contract(sheet: PlanSheet, dashboards: readonly string[]): RenderedFile {
  const metrics = [
    {
      name: 'prediction_latency_ms',
      type: 'histogram',
      aggregations: ['p50', 'p95', 'p99'],
      alert_threshold: sheet.limits.p95Ms,
    },
    { name: 'predictions_per_second', type: 'counter', aggregations: ['rate'], alert_threshold: null },
    {
      name: 'prediction_error_rate',
      type: 'gauge',
      aggregations: ['ratio'],
      alert_threshold: sheet.limits.errorAlert,
    },
    {
      name: 'feature_drift_psi',
      type: 'gauge',
      aggregations: ['max'],
      alert_threshold: sheet.limits.psiInvestigate,
    },
  ];
  return {
    path: workspacePath('docs/mlops/outputs/monitoring_dashboard.yaml'),
    text: () => printYaml({ metrics, dashboards }, { '': `${sheet.made('drift')?.because ?? ''}` }),
  };
}

function platformQueries(
  sheet: PlanSheet,
  platform: string,
  queries: Readonly<Record<string, string>>,
  alarms: readonly (readonly [name: string, content: () => unknown])[] = [],
): readonly RenderedFile[] {
  const limits = {
    p95_alert_ms: sheet.limits.p95Ms,
    p95_for_minutes: sheet.limits.p95ForMinutes,
    error_alert: sheet.limits.errorAlert,
    error_page: sheet.limits.errorPage,
    psi_investigate: sheet.limits.psiInvestigate,
    psi_retrain: sheet.limits.psiRetrain,
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
    // Alarms watch an endpoint; a batch run has none.
    ...(sheet.isAtLeast('T2') && sheet.serving
      ? alarms.map(([name, content]) => ({
          path: workspacePath(`mlops/monitoring/${name}`),
          text: () => `${JSON.stringify(content(), null, 2)}\n`,
        }))
      : []),
  ];
}

const variants: readonly Variant[] = [
  {
    id: 'prometheus',
    render: (sheet) => [...prometheusFiles(sheet), contract(sheet, ['grafana'])],
  },
  {
    id: 'cloudwatch',
    render: (sheet) =>
      platformQueries(
        sheet,
        'CloudWatch',
        {
          latency_p95: 'AWS/SageMaker ModelLatency, p95, microseconds',
          requests: 'AWS/SageMaker Invocations, sum',
          errors: 'AWS/SageMaker Invocation5XXErrors, sum, over Invocations',
          batch: 'AWS/SageMaker TransformJob state changes through EventBridge',
        },
        cloudWatchAlarms(sheet).map((alarm) => [
          `alarms/${alarm.AlarmName.slice(sheet.names.model.length + 1)}.json`,
          () => alarm,
        ]),
      ),
  },
  {
    id: 'azure-monitor',
    render: (sheet) =>
      platformQueries(
        sheet,
        'Azure Monitor',
        {
          latency_p95: 'RequestLatency_P95 of the online endpoint, milliseconds',
          requests: 'RequestsPerMinute',
          errors: 'RequestsPerMinute where statusCodeClass is 5xx, over all',
          batch: 'job state of the batch endpoint',
        },
        [['alarms.json', () => azureAlerts(sheet)]],
      ),
  },
  {
    id: 'cloud-monitoring',
    render: (sheet) =>
      platformQueries(
        sheet,
        'Cloud Monitoring',
        {
          latency_p95: 'aiplatform.googleapis.com/prediction/online/prediction_latencies, 95th percentile',
          requests: 'aiplatform.googleapis.com/prediction/online/prediction_count, rate',
          errors: 'aiplatform.googleapis.com/prediction/online/error_count, rate',
          batch: 'state of the custom job',
        },
        cloudMonitoringPolicies(sheet).map((policy, index) => [`alarms/policy-${index + 1}.json`, () => policy]),
      ),
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
