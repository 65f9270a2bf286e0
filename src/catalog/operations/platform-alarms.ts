// The alarms of managed platforms, which watch their own metrics: CloudWatch, Azure Monitor, Cloud Monitoring.
import type { PlanSheet } from '../../core/generate/artifact.ts';
import { type Alert, anchorOf, runbookPath } from './alerts.ts';

export type PlatformAlarm = Pick<Alert, 'id' | 'priority' | 'summary' | 'action' | 'runbook'> & {
  readonly signal: 'latency' | 'errors';
  readonly limit: number;
  readonly minutes: number;
};

export function platformAlarms(sheet: PlanSheet): readonly PlatformAlarm[] {
  const { limits } = sheet;
  if (sheet.serving?.server !== '') return [];
  return [
    {
      id: 'ModelLatencyHigh',
      priority: 'P1',
      signal: 'latency',
      limit: limits.p95Ms,
      minutes: limits.p95ForMinutes,
      summary: `p95 above ${limits.p95Ms} ms`,
      action: 'Compare instances with the load; roll back when a release came before it.',
      runbook: 'serving',
    },
    {
      id: 'ModelErrorsPage',
      priority: 'P1',
      signal: 'errors',
      limit: limits.errorPage,
      minutes: 5,
      summary: `More than ${limits.errorPage * 100} % of the requests fail`,
      action: 'Roll back when a release came before it.',
      runbook: 'serving',
    },
    {
      id: 'ModelErrorsHigh',
      priority: 'P2',
      signal: 'errors',
      limit: limits.errorAlert,
      minutes: 5,
      summary: `More than ${limits.errorAlert * 100} % of the requests fail`,
      action: 'Look at the last release and at the inputs.',
      runbook: 'serving',
    },
  ];
}

const linkOf = ({ id, action, runbook }: PlatformAlarm) => `${action} Runbook: ${runbookPath(runbook)}#${anchorOf(id)}`;

/** The input of `aws cloudwatch put-metric-alarm`, one for each alarm. */
export function cloudWatchAlarms(sheet: PlanSheet) {
  const dimensions = [
    { Name: 'EndpointName', Value: sheet.names.model },
    { Name: 'VariantName', Value: 'AllTraffic' },
  ];
  const stat = (id: string, metric: string, how: string) => ({
    Id: id,
    ReturnData: false,
    MetricStat: {
      Metric: { Namespace: 'AWS/SageMaker', MetricName: metric, Dimensions: dimensions },
      Period: 60,
      Stat: how,
    },
  });
  return platformAlarms(sheet).map((alarm) => ({
    AlarmName: `${sheet.names.model}-${anchorOf(alarm.id)}`,
    AlarmDescription: `${alarm.priority}: ${alarm.summary}. ${linkOf(alarm)}`,
    EvaluationPeriods: alarm.minutes,
    DatapointsToAlarm: alarm.minutes,
    Threshold: alarm.limit,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    Metrics:
      alarm.signal === 'latency'
        ? [
            stat('latency', 'ModelLatency', 'p95'),
            // The platform counts microseconds.
            { Id: 'milliseconds', Expression: 'latency / 1000', Label: alarm.id, ReturnData: true },
          ]
        : [
            stat('errors', 'Invocation5XXErrors', 'Sum'),
            stat('requests', 'Invocations', 'Sum'),
            {
              Id: 'share',
              // Few requests say nothing: below the guard the share counts as zero.
              Expression: `IF(requests >= ${Math.ceil(sheet.limits.leastRequests / 5)}, errors / requests, 0)`,
              Label: alarm.id,
              ReturnData: true,
            },
          ],
  }));
}

/** One policy for each alarm, for `gcloud monitoring policies create --policy-from-file`. */
export function cloudMonitoringPolicies(sheet: PlanSheet) {
  const resource = 'resource.type = "aiplatform.googleapis.com/Endpoint"';
  const metric = (name: string) =>
    `${resource} AND metric.type = "aiplatform.googleapis.com/prediction/online/${name}"`;
  const rate = { alignmentPeriod: '60s', perSeriesAligner: 'ALIGN_RATE', crossSeriesReducer: 'REDUCE_SUM' };
  return platformAlarms(sheet).map((alarm) => ({
    displayName: `${sheet.names.model}: ${alarm.id}`,
    documentation: { content: linkOf(alarm), mimeType: 'text/markdown' },
    combiner: 'OR',
    conditions: [
      {
        displayName: alarm.summary,
        conditionThreshold: {
          ...(alarm.signal === 'latency'
            ? {
                filter: metric('prediction_latencies'),
                aggregations: [
                  {
                    alignmentPeriod: '60s',
                    perSeriesAligner: 'ALIGN_DELTA',
                    crossSeriesReducer: 'REDUCE_PERCENTILE_95',
                  },
                ],
              }
            : {
                filter: metric('error_count'),
                aggregations: [rate],
                denominatorFilter: metric('prediction_count'),
                denominatorAggregations: [rate],
              }),
          comparison: 'COMPARISON_GT',
          thresholdValue: alarm.limit,
          duration: `${alarm.minutes * 60}s`,
          trigger: { count: 1 },
        },
      },
    ],
    userLabels: { model: sheet.names.model, priority: alarm.priority.toLowerCase() },
  }));
}

/** An ARM template; Azure alerts on counts and averages, so the error alert counts failures a minute. */
export function azureAlerts(sheet: PlanSheet) {
  const perMinute = sheet.plan.capacity.peakRps * 60;
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      endpointResourceId: { type: 'string', metadata: { description: 'Resource id of the online endpoint' } },
      actionGroupId: { type: 'string', metadata: { description: 'Resource id of the action group that is told' } },
    },
    resources: platformAlarms(sheet).map((alarm) => ({
      type: 'Microsoft.Insights/metricAlerts',
      apiVersion: '2018-03-01',
      name: `${sheet.names.model}-${anchorOf(alarm.id)}`,
      location: 'global',
      properties: {
        description: `${alarm.priority}: ${alarm.summary}. ${linkOf(alarm)}`,
        severity: Number(alarm.priority.slice(1)),
        enabled: true,
        scopes: ["[parameters('endpointResourceId')]"],
        evaluationFrequency: 'PT1M',
        windowSize: alarm.minutes >= 15 ? 'PT15M' : 'PT5M',
        criteria: {
          'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
          allOf: [
            alarm.signal === 'latency'
              ? {
                  criterionType: 'StaticThresholdCriterion',
                  name: alarm.id,
                  metricName: 'RequestLatency_P95',
                  operator: 'GreaterThan',
                  threshold: alarm.limit,
                  timeAggregation: 'Average',
                }
              : {
                  criterionType: 'StaticThresholdCriterion',
                  name: alarm.id,
                  metricName: 'RequestsPerMinute',
                  dimensions: [{ name: 'statusCodeClass', operator: 'Include', values: ['5xx'] }],
                  operator: 'GreaterThan',
                  threshold: Math.max(1, Math.round(perMinute * alarm.limit)),
                  timeAggregation: 'Average',
                },
          ],
        },
        actions: [{ actionGroupId: "[parameters('actionGroupId')]" }],
      },
    })),
  };
}
