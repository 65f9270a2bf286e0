// How a new version gets its traffic: step by step, looked at, and taken back in one step.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import azureTraffic from './files/azureml-traffic.sh';
import controller from './files/controller.py';
import knativeTraffic from './files/knative-traffic.sh';
import testRollout from './files/test_rollout.py';
import vertexTraffic from './files/vertex-traffic.sh';

const folder = 'mlops/rollout';

interface Numbers {
  readonly steps: readonly number[];
  readonly pauseSeconds: number;
  readonly errorRateLimit: number;
  readonly latencyFactor: number;
}

function numbersOf(sheet: PlanSheet): Numbers {
  const settings = sheet.made('rollout')?.settings ?? {};
  return {
    steps: String(settings['steps'] ?? '5,25,50,100')
      .split(',')
      .map(Number),
    pauseSeconds: Number(settings['pauseSeconds'] ?? 300),
    errorRateLimit: Number(settings['errorRateLimit'] ?? 0.02),
    latencyFactor: Number(settings['latencyFactor'] ?? 1.2),
  };
}

const recorded = ({ names }: PlanSheet, what: string) => `${names.module}:${what}{namespace="${names.namespace}"}`;

// The rules look at five minutes: a shorter pause would see the traffic of the step before.
const window = 300;

function settingsOf(sheet: PlanSheet): object {
  const { steps, pauseSeconds, errorRateLimit, latencyFactor } = numbersOf(sheet);
  return {
    steps,
    pause_seconds: Math.max(pauseSeconds, window),
    last_pause_seconds: Math.max(pauseSeconds, window) * 2,
    poll_seconds: 15,
    give_up_seconds: 300,
    window_seconds: window,
    least_requests: sheet.limits.leastRequests,
    error_rate_limit: errorRateLimit,
    latency_factor: latencyFactor,
    traffic_before_deploy: sheet.choice('rollout') === 'knative-canary',
    queries: {
      error_ratio: `max(${recorded(sheet, 'errors:ratio5m')})`,
      rate: `sum(${recorded(sheet, 'requests:rate5m')})`,
      p95_ms: `max(${recorded(sheet, 'latency_ms:p95')})`,
    },
  };
}

const byController = (id: string, traffic: string): Variant => ({
  id,
  render: (sheet): readonly RenderedFile[] => [
    { path: workspacePath(`${folder}/controller.py`), text: controller },
    { path: workspacePath(`${folder}/settings.json`), text: () => `${JSON.stringify(settingsOf(sheet), null, 2)}\n` },
    { path: workspacePath(`${folder}/set-traffic.sh`), text: traffic, isExecutable: true },
    { path: workspacePath('tests/test_rollout.py'), text: testRollout },
  ],
});

function argoRollout(sheet: PlanSheet): string {
  const { names } = sheet;
  const { steps, pauseSeconds } = numbersOf(sheet);
  const metadata = { name: names.model, namespace: names.namespace, labels: { 'app.kubernetes.io/name': names.model } };
  return printYaml(
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata,
      spec: {
        // The Deployment keeps the template; the controller scales it down once the Rollout serves.
        workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: names.model, scaleDown: 'onsuccess' },
        selector: { matchLabels: { 'app.kubernetes.io/name': names.model } },
        revisionHistoryLimit: 10,
        progressDeadlineAbort: true,
        strategy: {
          canary: {
            maxUnavailable: 0,
            maxSurge: 1,
            analysis: { templates: [{ templateName: names.model }], startingStep: 1 },
            steps: steps.flatMap((weight) =>
              weight === 100
                ? []
                : [{ setWeight: weight }, { pause: { duration: `${Math.max(pauseSeconds, window)}s` } }],
            ),
          },
        },
      },
    },
    { '': `Without a service mesh the weight is a share of the pods. ${sheet.made('rollout')?.because ?? ''}` },
  );
}

function analysis(sheet: PlanSheet): string {
  const { names } = sheet;
  const { steps, pauseSeconds, errorRateLimit } = numbersOf(sheet);
  const looks = Math.ceil((Math.max(pauseSeconds, window) * (steps.length - 1)) / 60);
  const provider = (query: string) => ({ prometheus: { address: 'http://prometheus.monitoring:9090', query } });
  const metric = (name: string, query: string, condition: string) => ({
    name,
    interval: '1m',
    count: looks,
    // One bad minute may be noise, three are harm; without an answer nothing advances.
    failureLimit: 2,
    inconclusiveLimit: 3,
    consecutiveErrorLimit: 4,
    successCondition: condition,
    provider: provider(query),
  });
  return printYaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: names.model, namespace: names.namespace },
    spec: {
      metrics: [
        metric(
          'errors',
          `max(${recorded(sheet, 'errors:ratio5m')})`,
          `len(result) > 0 && result[0] <= ${errorRateLimit}`,
        ),
        metric(
          'latency',
          `max(${recorded(sheet, 'latency_ms:p95')})`,
          `len(result) > 0 && result[0] <= ${sheet.limits.p95Ms}`,
        ),
      ],
    },
  });
}

const byArgo: Variant = {
  id: 'argo-canary',
  render: (sheet): readonly RenderedFile[] => [
    { path: workspacePath(`${folder}/rollout.yaml`), text: () => argoRollout(sheet) },
    { path: workspacePath(`${folder}/analysis-template.yaml`), text: () => analysis(sheet) },
  ],
};

const variants = [
  byController('knative-canary', knativeTraffic),
  byController('azureml-blue-green', azureTraffic),
  byController('vertex-split', vertexTraffic),
  byArgo,
];

export const rollout: Deliverable = {
  id: 'rollout',
  title: 'Gradual rollout',
  from: 'T2',
  topic: 'rollout',
  because: ['rollout', 'rollback'],
  variants,
  // The other ways are the platform's own, and stand in the serving files; without our recordings nothing can be looked at.
  isNeeded: (sheet) =>
    variants.some(({ id }) => id === sheet.choice('rollout')) && sheet.choice('monitoring') === 'prometheus',
};
