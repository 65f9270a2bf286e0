// One truth: nothing in a generated project names a thing that the project, its server or its jobs do not have.
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { decide, gate, generate, readSpec } from '../../src/api.ts';
import { pushed } from '../../src/catalog/operations/pushed-metrics.ts';
import { serverMetrics } from '../../src/catalog/operations/server-metrics.ts';
import { sheetOf } from '../../src/core/generate/sheet.ts';

const online = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 },
  governance_level: 'production',
  team: { owner: 'Owner', approvers: ['A', 'B'] },
};
const specs: Readonly<Record<string, Record<string, unknown>>> = {
  kserve: { ...online, existing_stack: ['mlflow', 'kubernetes'], model: { name: 'fraud-detection' } },
  deployment: { ...online, existing_stack: ['kubernetes'], choices: { serving: 'kubernetes' }, ci: 'gitlab' },
  triton: {
    ...online,
    model_type: 'computer-vision',
    existing_stack: ['kubernetes'],
    environment: { gpu: true },
    slo: { availability: 0.9, window_days: 7 },
  },
  machine: { ...online, existing_stack: 'mlflow', environment: { kubernetes: false }, ci: 'jenkins' },
  language: {
    ...online,
    model_type: 'generative',
    existing_stack: 'kubeflow',
    scale_requirements: { concurrent_users: 200 },
    governance_level: 'staging',
    model: { size_gb: 8 },
  },
  seldon: { ...online, existing_stack: 'seldon', regulations: ['gdpr', 'hipaa'] },
  airflow: {
    ...online,
    model_type: 'time-series',
    deployment_target: 'batch',
    scale_requirements: { data_volume_gb: 500 },
    existing_stack: 'airflow',
    alerting: { receivers: [{ type: 'slack', secret_ref: 'slack-ml' }, { type: 'pagerduty' }] },
  },
  cronjob: {
    ...online,
    deployment_target: 'batch',
    scale_requirements: { data_volume_gb: 500 },
    existing_stack: 'kubernetes',
  },
  sagemaker: { ...online, existing_stack: 'sagemaker' },
  azure: { ...online, existing_stack: 'azure_ml', regulations: ['eu-ai-act'] },
  vertex: { ...online, existing_stack: 'vertex_ai' },
  databricks: { ...online, existing_stack: 'databricks' },
  edge: {
    ...online,
    model_type: 'computer-vision',
    deployment_target: 'edge',
    environment: { edge_tooling: ['onnx'] },
  },
};

function project(spec: Record<string, unknown>, tier: string) {
  const reading = readSpec(undefined, { ...spec, tier });
  if (reading.kind === 'invalid') throw new Error(reading.findings.map(({ message }) => message).join(' '));
  const outcome = decide(reading.spec);
  if (outcome.kind === 'abort') throw new Error(outcome.reasons.map(({ code }) => code).join(' '));
  const artifacts = generate(outcome);
  const files = new Map(artifacts.map(({ path, text }) => [String(path), text]));
  return { plan: outcome, sheet: sheetOf(outcome), files, artifacts };
}
type Project = ReturnType<typeof project>;

const projects = Object.entries(specs).flatMap(([name, spec]) =>
  ['T1', 'T2', 'T3'].map((tier) => [`${name} ${tier}`, project(spec, tier)] as const),
);

const notMetrics = new Set(
  'sum max min by rate histogram_quantile or and unless on time absent count offset increase clamp_min'.split(' '),
);

/** Names of metrics in an expression, without its strings, label matchers, groupings and ranges. */
function metricsIn(expression: string): readonly string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(by|on|without)\s*\([^)]*\)/g, ' ');
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*/g)].map(([name]) => name).filter((name) => !notMetrics.has(name));
}

interface Rule {
  readonly record?: string;
  readonly expr: string;
}

function documentsOf({ files }: Project): readonly { path: string; value: Record<string, unknown> }[] {
  return [...files].flatMap(([path, text]) =>
    /\.ya?ml$/.test(path)
      ? parseAllDocuments(text).map((document) => ({ path, value: (document.toJS() ?? {}) as Record<string, unknown> }))
      : [],
  );
}

const rulesOf = (own: Project): readonly Rule[] =>
  documentsOf(own)
    .filter(({ path }) => path.endsWith('/queries.yaml'))
    .flatMap(({ value }) => ((value['groups'] ?? []) as { rules: Rule[] }[]).flatMap(({ rules }) => rules));

const textOf = ({ files }: Project) => [...files.values()].join('\n');

describe.each(projects)('%s', (_, own) => {
  test('the gate lets it through', () => {
    expect(gate(own.plan, own.artifacts)).toMatchObject({ kind: 'approved' });
  });

  test('rules and dashboard ask only for what is exported, pushed or recorded', () => {
    const { serving } = own.sheet;
    const rules = rulesOf(own);
    const programs = [...own.files].flatMap(([path, text]) => (path.endsWith('.py') ? [text] : [])).join('\n');
    const known = new Set([
      'up',
      ...rules.flatMap(({ record }) => record ?? []),
      ...(serving?.server ? serverMetrics(serving.server, 'job').names : []),
      // What is pushed counts only when a program of the project names it; a quick plan has no jobs yet.
      ...Object.values(pushed).filter((name) => own.plan.tier === 'T1' || programs.includes(name)),
    ]);
    const panels = JSON.parse(own.files.get('mlops/monitoring/grafana-dashboard.json') ?? '{"panels":[]}') as {
      panels: { targets: { expr: string }[] }[];
    };
    const asked = [
      ...rules.map(({ expr }) => expr),
      ...panels.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    expect(asked.flatMap(metricsIn).filter((name) => !known.has(name))).toEqual([]);
  });

  test('each runbook that an alert names has its section', () => {
    const links = [...textOf(own).matchAll(/(docs\/mlops\/runbooks\/[a-z-]+\.md)#([a-z0-9-]+)/g)];
    for (const [, path = '', anchor] of links)
      expect(own.files.get(path) ?? '', `${path}#${anchor}`).toMatch(new RegExp(`^## ${anchor}$`, 'm'));
    if (own.plan.tier !== 'T1' && rulesOf(own).length > 0) expect(links.length).toBeGreaterThan(3);
  });

  test('each path that a file names is a file of the project', () => {
    const named = [...textOf(own).matchAll(/(?<![\w/.-])(?:bash |python )((?:mlops|src|tests)\/[\w/-]+\.(?:sh|py))/g)];
    const missing = named.map(([, path = '']) => path).filter((path) => !own.files.has(path));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('service accounts and secrets that are named are made or told how to make', () => {
    const documents = documentsOf(own);
    const made = new Set(
      documents
        .filter(({ value }) => value['kind'] === 'ServiceAccount')
        .map(({ value }) => (value['metadata'] as { name: string }).name),
    );
    const used = [...textOf(own).matchAll(/serviceAccountName: (\S+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !made.has(name))).toEqual([]);
    const told = own.files.get('mlops/alerting/secrets.md') ?? '';
    for (const [, secret = '', key = ''] of textOf(own).matchAll(/\/etc\/alertmanager\/secrets\/([\w.-]+)\/([\w-]+)/g))
      expect(told).toContain(`create secret generic ${secret} --namespace monitoring --from-file=${key}=`);
  });

  test('monitors find the port that the service declares, and the rules of the operator are those of the file', () => {
    const documents = documentsOf(own);
    const monitor = documents.find(({ value }) => value['kind'] === 'ServiceMonitor')?.value['spec'] as
      | { endpoints: { port: string }[]; selector: { matchLabels: Record<string, string> } }
      | undefined;
    if (monitor) {
      const service = documents.find(({ value }) => value['kind'] === 'Service')?.value as {
        metadata: { labels: Record<string, string> };
        spec: { ports: { name: string }[] };
      };
      expect(service.spec.ports.map(({ name }) => name)).toContain(monitor.endpoints[0]?.port);
      expect(service.metadata.labels).toMatchObject(monitor.selector.matchLabels);
    }
    const custom = documents.find(({ value }) => value['kind'] === 'PrometheusRule')?.value['spec'] as
      | { groups: { rules: Rule[] }[] }
      | undefined;
    if (custom) expect(custom.groups.flatMap(({ rules }) => rules)).toEqual(rulesOf(own));
  });
});
