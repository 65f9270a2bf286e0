// What is measured while the model serves, and when somebody is told.
import { defineDecision } from '../../core/decide/decision.ts';

export const monitoring = defineDecision({
  topic: 'monitoring',
  options: {
    prometheus: {
      title: 'Prometheus rules and a Grafana dashboard',
      winsWhen: 'servers export Prometheus metrics',
      sources: ['prometheus-rules', 'sre-alerting'],
    },
    cloudwatch: {
      title: 'CloudWatch metrics and alarms',
      winsWhen: 'SageMaker serves',
      sources: ['aws-bluegreen', 'sre-alerting'],
    },
    'azure-monitor': {
      title: 'Azure Monitor',
      winsWhen: 'Azure ML serves',
      sources: ['azure-rollout', 'sre-alerting'],
    },
    'cloud-monitoring': {
      title: 'Google Cloud Monitoring',
      winsWhen: 'Google serves',
      sources: ['gcp-endpoint', 'sre-alerting'],
    },
    'inference-tables': {
      title: 'Databricks inference tables and endpoint metrics',
      winsWhen: 'Databricks serves',
      sources: ['databricks-profiling', 'sre-alerting'],
    },
    'device-reports': {
      title: 'small delayed reports of devices',
      winsWhen: 'inference runs on devices',
      sources: ['opentelemetry'],
    },
  },
  dependsOn: ['existing_stack', 'deployment_target', 'environment.cloud', 'environment.kubernetes'],
  isNeeded: () => true,
  decide(context) {
    const target = context.scale.latencyMs;
    const limits = `${target === undefined ? '' : `p95 above ${Math.round(target * 1.5)} ms (1.5 × target) for 10 min alerts; `}errors above 1 % alert, above 5 % page`;
    if (context.runsOnDevices)
      return {
        choice: 'device-reports',
        because: `Devices report latency, failures and scores when they have a link; ${limits}.`,
        alternatives: ['prometheus'],
      };
    const host = context.runsInBatch ? context.choice('batch') : context.choice('serving');
    const byHost = {
      'sagemaker-endpoint': 'cloudwatch',
      'sagemaker-transform': 'cloudwatch',
      'azureml-endpoint': 'azure-monitor',
      'azureml-batch': 'azure-monitor',
      'vertex-endpoint': 'cloud-monitoring',
      'vertex-batch': 'cloud-monitoring',
      'databricks-serving': 'inference-tables',
      'databricks-job': 'inference-tables',
    } as const;
    const own = (byHost as Record<string, (typeof byHost)[keyof typeof byHost] | undefined>)[host];
    if (own) return { choice: own, because: `${host} reports there; ${limits}.`, alternatives: ['prometheus'] };
    return {
      choice: 'prometheus',
      because: context.runsInBatch
        ? 'Runs push rows, failures, duration and freshness; a run older than 26 h or over 1 % bad rows alerts.'
        : `${host} exports Prometheus metrics; ${limits}.`,
      alternatives: [],
    };
  },
  settings: (context) => ({
    p95AlertMs: Math.round((context.scale.latencyMs ?? context.number('scale_requirements.latency_ms')) * 1.5),
    p95ForMinutes: 10,
    errorAlert: 0.01,
    errorPage: 0.05,
    leastRequests: 100,
    metricInvestigatePercent: 5,
    metricRetrainPercent: 10,
  }),
});
