// Monitoring with Prometheus: rules and their tests, what is scraped, and a dashboard.
import type { PlanSheet, RenderedFile } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { alertsOf } from '../../operations/alerts.ts';
import { ruleGroups, ruleTests } from '../../operations/rule-files.ts';
import { scrapeJob } from '../../operations/server-metrics.ts';
import { dashboard } from './dashboard.ts';

const folder = 'mlops/monitoring';

export function prometheusFiles(sheet: PlanSheet): readonly RenderedFile[] {
  const file = (name: string, text: () => string): RenderedFile => ({ path: workspacePath(`${folder}/${name}`), text });
  const rules = file('queries.yaml', () => {
    const set = alertsOf(sheet);
    const source = sheet.serving?.server
      ? `the metrics are those that ${sheet.serving.server} exports and those that the jobs push.`
      : 'runs push these metrics when they end.';
    return printYaml(ruleGroups(sheet, set), { '': [`Prometheus rules; ${source}`, ...set.gaps].join('\n') });
  });
  if (!sheet.isAtLeast('T2')) return [rules];
  return [
    rules,
    file('queries_test.yaml', () => ruleTests(sheet, 'queries.yaml')),
    file('grafana-dashboard.json', () => `${JSON.stringify(dashboard(sheet), null, 2)}\n`),
    file('grafana-provider.yaml', () =>
      printYaml(
        {
          apiVersion: 1,
          providers: [
            {
              name: sheet.names.model,
              folder: sheet.names.team,
              type: 'file',
              disableDeletion: true,
              allowUiUpdates: false,
              options: { path: `/etc/grafana/dashboards/${sheet.names.model}` },
            },
          ],
        },
        { '': "Goes to Grafana's provisioning/dashboards; the dashboard lies in the folder of options.path." },
      ),
    ),
    ...(sheet.serving?.platform === 'kubernetes'
      ? kubernetesFiles(sheet, file)
      : [file('scrape.yaml', () => scrapeConfig(sheet))]),
  ];
}

type FileOf = (name: string, text: () => string) => RenderedFile;

function kubernetesFiles(sheet: PlanSheet, file: FileOf): readonly RenderedFile[] {
  const monitor = sheet.choice('serving') === 'kubernetes' || sheet.choice('serving') === 'async-queue';
  return [
    file('manifests/prometheus-rule.yaml', () =>
      printYaml(
        {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: metadataOf(sheet),
          spec: ruleGroups(sheet),
        },
        {
          '': "The rules of ../queries.yaml for the Prometheus operator; load one of the two. Add the label that your operator's ruleSelector asks for.",
        },
      ),
    ),
    monitor
      ? file('manifests/service-monitor.yaml', () => serviceMonitor(sheet))
      : file('manifests/pod-monitor.yaml', () => podMonitor(sheet)),
    file('scrape.yaml', () => scrapeConfig(sheet)),
  ];
}

const metadataOf = ({ names }: PlanSheet) => ({
  name: names.model,
  namespace: names.namespace,
  labels: { 'app.kubernetes.io/name': names.model, 'app.kubernetes.io/managed-by': 'mlops' },
});

const jobLabel = (sheet: PlanSheet) => ({ targetLabel: 'job', replacement: scrapeJob(sheet) });
const selectorHint =
  "Add the label that your operator's selector asks for, such as release: prometheus; without it this is accepted and ignored.";

function serviceMonitor(sheet: PlanSheet): string {
  const { metricsPath = '/metrics', metricsPort, port } = sheet.serving ?? {};
  return printYaml(
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: metadataOf(sheet),
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': sheet.names.model } },
        namespaceSelector: { matchNames: sheet.environments.map(({ namespace }) => namespace) },
        endpoints: [
          {
            port: metricsPort === port ? 'http' : 'metrics',
            path: metricsPath,
            interval: '15s',
            scrapeTimeout: '10s',
            relabelings: [jobLabel(sheet)],
          },
        ],
      },
    },
    { '': selectorHint },
  );
}

function podMonitor(sheet: PlanSheet): string {
  const serving = sheet.choice('serving');
  const port = sheet.serving?.metricsPort ?? 8082;
  // An undeclared port is no target: the declared one is found, then the address is turned to the metrics.
  const ofKserve = {
    portNumber: 8080,
    relabelings: [
      jobLabel(sheet),
      { sourceLabels: ['__address__'], regex: '(.+):\\d+', targetLabel: '__address__', replacement: `$1:${port}` },
    ],
  };
  const byServing: Readonly<
    Record<string, { selector: Record<string, string>; endpoint: Record<string, unknown>; says: string }>
  > = {
    'kserve-llm': {
      selector: { 'app.kubernetes.io/name': sheet.names.model, 'kserve.io/component': 'workload' },
      endpoint: {
        portNumber: port,
        scheme: 'https',
        tlsConfig: { insecureSkipVerify: true },
        relabelings: [jobLabel(sheet)],
      },
      says: "The workload's certificate is signed by KServe itself; the scrape stays inside the cluster.",
    },
    seldon: {
      selector: { 'seldon-server-name': sheet.serving?.server === 'triton' ? 'triton' : 'mlserver' },
      endpoint: { portNumber: port, relabelings: [jobLabel(sheet)] },
      says: 'The server is shared: requests of other models on it count too.',
    },
  };
  const { selector, endpoint, says } = byServing[serving] ?? {
    selector: { 'serving.kserve.io/inferenceservice': sheet.names.model },
    endpoint: ofKserve,
    says: 'The runtime declares only the port of its API; its metrics are on another.',
  };
  return printYaml(
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: metadataOf(sheet),
      spec: {
        selector: { matchLabels: selector },
        namespaceSelector: { matchNames: sheet.environments.map(({ namespace }) => namespace) },
        podMetricsEndpoints: [
          { ...endpoint, path: sheet.serving?.metricsPath ?? '/metrics', interval: '15s', scrapeTimeout: '10s' },
        ],
      },
    },
    { '': `${says}\n${selectorHint}` },
  );
}

/** For a Prometheus without an operator, and for what jobs push. */
function scrapeConfig(sheet: PlanSheet): string {
  const { serving } = sheet;
  const server =
    serving?.platform === 'container'
      ? [
          {
            job_name: scrapeJob(sheet),
            metrics_path: serving.metricsPath,
            static_configs: [
              { targets: [`localhost:${serving.metricsPort}`], labels: { namespace: sheet.names.namespace } },
            ],
          },
        ]
      : [];
  return printYaml(
    {
      global: { scrape_interval: '15s', evaluation_interval: '1m' },
      rule_files: ['queries.yaml'],
      scrape_configs: [
        ...server,
        { job_name: 'pushgateway', honor_labels: true, static_configs: [{ targets: ['pushgateway:9091'] }] },
      ],
    },
    {
      '':
        serving?.platform === 'kubernetes'
          ? 'Only what jobs push; the server is scraped by the monitor in manifests/.'
          : 'Check it with: promtool check config mlops/monitoring/scrape.yaml',
      scrape_configs: 'honor_labels keeps the model of what was pushed.',
    },
  );
}
