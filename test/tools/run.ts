// Ring 3: generates projects and gives every file to the program that will read it; what could not run is named at the end.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../../build/bundle.ts';
import { deploymentTargets, modelTypes, stackIds } from '../../src/core/spec/spec.ts';
import { crdSchemas } from './crd-schemas.ts';
import { setUpTools } from './setup.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared');
const temporary = mkdtempSync(join(tmpdir(), 'mlops-tools-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const notRun = new Set<string>();

const tools = setUpTools();
const { readSpec, decide, generate, gate } = await generator();

interface Sample {
  readonly name: string;
  readonly folder: string;
  readonly paths: readonly string[];
}

// The examples once more with all that the higher tiers add.
const higher = exampleSpecs().flatMap(({ name, spec }) =>
  ['T2', 'T3'].map((tier) => ({ name: `${name}-${tier}`, spec: { ...spec, tier } })),
);
const samples = [...exampleSpecs(), ...higher, ...seededSpecs(36)].flatMap(({ name, spec }): Sample[] => {
  const reading = readSpec(undefined, spec);
  if (reading.kind === 'invalid') throw new Error(`${name}: ${reading.findings[0]?.message}`);
  const outcome = decide(reading.spec);
  if (outcome.kind === 'abort') return [];
  const artifacts = generate(outcome);
  check(`${name}: the gate approves`, gate(outcome, artifacts).kind === 'approved', '');
  const folder = join(temporary, name);
  for (const { path, text, isExecutable } of artifacts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: isExecutable ? 0o755 : 0o644 });
  }
  return [{ name, folder, paths: artifacts.map(({ path }) => path) }];
});
console.log(`${samples.length} projects generated`);

checkPython();
checkShell();
checkPrometheus();
checkAlerts();
checkKubernetes();
checkMlflow();

for (const reason of [
  ...notRun,
  'Airflow, Prefect, cloud and Databricks command lines: their files are parsed and linted, not loaded by their own programs',
])
  console.log(`not run: ${reason}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
rmSync(temporary, { recursive: true, force: true });
process.exit(counts.failed > 0 ? 1 : 0);

function checkPython(): void {
  const bin = tools.python;
  if (!bin) {
    skip('ruff, yamllint, pytest and mlflow: no Python environment could be made');
    return;
  }
  run('ruff over all generated Python', join(bin, 'ruff'), [
    'check',
    '--no-cache',
    '--select',
    'E,F,W,B,I,UP,S',
    '--ignore',
    'S101,S603,S607,S311,E402,NPY002',
    '--line-length',
    '140',
    temporary,
  ]);
  const yamllint =
    '{extends: relaxed, rules: {line-length: disable, comments: {min-spaces-from-content: 1}, truthy: {check-keys: true}, key-duplicates: enable}}';
  run('yamllint over all generated YAML', join(bin, 'yamllint'), ['-d', yamllint, '--strict', temporary]);
  for (const sample of distinct(samples, 'src/problem.py'))
    run(
      `${sample.name}: pytest`,
      join(bin, 'python'),
      ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'tests'],
      sample.folder,
    );
}

function checkShell(): void {
  const scripts = samples.flatMap(({ folder, paths }) =>
    paths.filter((path) => path.endsWith('.sh')).map((path) => join(folder, path)),
  );
  if (!tools.shellcheck) {
    skip('shellcheck: not installed');
    return;
  }
  run(`shellcheck over ${scripts.length} scripts`, tools.shellcheck, ['--severity=style', ...scripts]);
}

function checkPrometheus(): void {
  if (!tools.promtool) {
    skip('promtool: not installed');
    return;
  }
  for (const { name, folder, paths } of distinct(samples, 'mlops/monitoring/queries.yaml')) {
    const path = 'mlops/monitoring/queries.yaml';
    if (!paths.includes(path) || !readFileSync(join(folder, path), 'utf8').includes('\ngroups:')) continue;
    run(`${name}: promtool check rules`, tools.promtool, ['check', 'rules', join(folder, path)]);
  }
}

function checkAlerts(): void {
  const { promtool, amtool } = tools;
  if (promtool) {
    for (const { name, folder } of distinct(samples, 'mlops/monitoring/queries_test.yaml'))
      run(
        `${name}: promtool test rules`,
        promtool,
        ['test', 'rules', 'queries_test.yaml'],
        join(folder, 'mlops/monitoring'),
      );
    for (const { name, folder } of distinct(samples, 'mlops/monitoring/scrape.yaml'))
      run(`${name}: promtool check config`, promtool, [
        'check',
        'config',
        '--syntax-only',
        join(folder, 'mlops/monitoring/scrape.yaml'),
      ]);
    const batch = samples.find(({ name }) => name === 'demand-forecast-T2');
    if (batch) checkThatProofsProve(promtool, join(batch.folder, 'mlops/monitoring'));
  }
  if (!amtool) {
    skip('amtool: no Go to build it with');
    return;
  }
  for (const { name, folder } of distinct(samples, 'mlops/alerting/alertmanager.yaml'))
    run(`${name}: amtool check-config`, amtool, ['check-config', join(folder, 'mlops/alerting/alertmanager.yaml')]);
}

/** Without an alert, or without the time it must last, a test has to fail. */
function checkThatProofsProve(promtool: string, folder: string): void {
  const file = join(folder, 'queries.yaml');
  const whole = readFileSync(file, 'utf8');
  const parts = whole.split(/(?=^ {6}- (?:alert|record): )/m);
  parts.forEach((part, index) => {
    const alert = /^ {6}- alert: (\w+)/.exec(part)?.[1];
    if (!alert) return;
    for (const [what, changed] of [
      ['the alert', ''],
      ['its duration', part.replace(/^ {8}for: .*\n/m, '')],
    ] as const) {
      writeFileSync(file, parts.map((other, at) => (at === index ? changed : other)).join(''));
      const { status } = spawnSync(promtool, ['test', 'rules', 'queries_test.yaml'], { cwd: folder });
      check(`${alert} without ${what} breaks a test`, status !== 0, '');
    }
  });
  writeFileSync(file, whole);
}

function checkKubernetes(): void {
  if (!tools.kubeconform) {
    skip('kubeconform: no Go to build it with');
    return;
  }
  if (!existsSync(join(shared, 'crds'))) {
    skip(`kubeconform: no schemas at ${shared}`);
    return;
  }
  const schemas = crdSchemas(join(shared, 'crds'), join(temporary, '.schemas'));
  const manifests = samples.flatMap(({ folder, paths }) =>
    paths.filter((path) => /manifests\/|cronjob\.yaml$/.test(path)).map((path) => join(folder, path)),
  );
  run(`kubeconform over ${manifests.length} manifests`, tools.kubeconform, [
    '-strict',
    '-summary',
    '-schema-location',
    `${schemas}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`,
    ...manifests,
  ]);
}

function checkMlflow(): void {
  const bin = tools.python;
  if (!bin) return;
  const load =
    'import sys, mlflow.projects._project_spec as p\nfor f in sys.argv[1:]:\n    project = p.load_project(f)\n    assert project.get_entry_point("main"), f';
  run(`mlflow loads ${samples.length} MLprojects`, join(bin, 'python'), [
    '-c',
    load,
    ...samples.map(({ folder }) => folder),
  ]);
  // One whole run for each kind of model: train, log in a safe format, register, alias.
  for (const sample of distinct(samples, 'src/problem.py')) {
    run(
      `${sample.name}: mlflow run`,
      join(bin, 'mlflow'),
      ['run', '.', '--env-manager', 'local', '--experiment-name', 'ring-3'],
      sample.folder,
      { MLFLOW_TRACKING_URI: `sqlite:///${sample.folder}/mlflow.db`, PATH: `${bin}:${process.env['PATH']}` },
    );
    const ask =
      'import sys, mlflow\nm = mlflow.MlflowClient().get_model_version_by_alias(sys.argv[1], "challenger")\nassert str(m.version) == "1" and m.tags["semantic_version"], m';
    const registered =
      /registered_model: (.*)/.exec(readFileSync(join(sample.folder, 'src/settings.yaml'), 'utf8'))?.[1] ?? '';
    run(
      `${sample.name}: the registered challenger has its version`,
      join(bin, 'python'),
      ['-c', ask, registered],
      sample.folder,
      { MLFLOW_TRACKING_URI: `sqlite:///${sample.folder}/mlflow.db` },
    );
  }
}

function run(
  what: string,
  program: string,
  args: readonly string[],
  cwd = root,
  env: Record<string, string> = {},
): void {
  const result = spawnSync(program, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', GIT_PYTHON_REFRESH: 'quiet', ...env },
  });
  check(what, result.status === 0, `${result.stdout}\n${result.stderr}`);
}

function check(what: string, isGood: boolean, output: string): void {
  counts[isGood ? 'passed' : 'failed']++;
  if (!isGood) console.log(`FAILED ${what}\n${output.trim().split('\n').slice(-30).join('\n')}`);
}

function skip(reason: string): void {
  counts.skipped++;
  notRun.add(reason);
}

// The same file is not checked twice by a slow program.
function distinct(all: readonly Sample[], path: string): readonly Sample[] {
  const seen = new Set<string>();
  return all.filter(({ folder }) => {
    if (!existsSync(join(folder, path))) return false;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    return !seen.has(hash) && seen.add(hash);
  });
}

function exampleSpecs(): { name: string; spec: Record<string, unknown> }[] {
  const base = { tier: 'T1' };
  return [
    {
      name: 'fraud-detection',
      spec: {
        ...base,
        model_type: 'classification',
        deployment_target: 'online',
        scale_requirements: { rps: 500, latency_ms: 150 },
        governance_level: 'production',
        existing_stack: ['mlflow', 'kubernetes'],
        model: { name: 'fraud-detection' },
      },
    },
    {
      name: 'demand-forecast',
      spec: {
        ...base,
        model_type: 'time-series',
        deployment_target: 'batch',
        scale_requirements: { data_volume_gb: 500 },
        governance_level: 'production',
        existing_stack: 'airflow',
        model: { name: 'demand-forecast' },
      },
    },
    {
      name: 'defect-detection',
      spec: {
        ...base,
        model_type: 'computer-vision',
        deployment_target: 'edge',
        scale_requirements: { latency_ms: 30 },
        governance_level: 'experimental',
        environment: { edge_tooling: ['onnx'] },
        model: { name: 'defect-detection' },
      },
    },
    {
      name: 'support-assistant',
      spec: {
        ...base,
        model_type: 'generative',
        deployment_target: 'online',
        scale_requirements: { concurrent_users: 200 },
        governance_level: 'staging',
        existing_stack: 'kubeflow',
        model: { name: 'support-assistant', size_gb: 8 },
      },
    },
    {
      name: 'hostile-name',
      spec: {
        ...base,
        model_type: 'nlp',
        deployment_target: 'online',
        scale_requirements: { rps: 20, latency_ms: 90 },
        governance_level: 'staging',
        existing_stack: 'kubernetes',
        team: { size: 3, owner: 'O\'Brien $(id) "x"' },
        model: { name: `"; rm -rf $HOME #'{{ x }}` },
        names: { artifact_store: "s3://a'b$(id)/`x`" },
      },
    },
  ];
}

// Every model type, target and stack appears; the rest is spread by a fixed stride, so that two runs test the same.
function seededSpecs(count: number): { name: string; spec: Record<string, unknown> }[] {
  return Array.from({ length: count }, (_, index) => {
    const target = deploymentTargets[(index * 3) % deploymentTargets.length] ?? 'online';
    const model = modelTypes[index % modelTypes.length] ?? 'nlp';
    const stack = stackIds[(index * 5) % stackIds.length] ?? 'mlflow';
    const tooling = ['onnx', 'litert', 'executorch', 'core-ml', 'tensorrt', 'openvino', 'tflm'][index % 7];
    const scale =
      target === 'batch'
        ? { data_volume_gb: 10 * (index + 1) }
        : { rps: 10 * (index + 1), latency_ms: 60 + 10 * index };
    return {
      name: `sample-${index}-${model}-${target}-${stack}`,
      spec: {
        tier: 'T1',
        model_type: model,
        deployment_target: target,
        scale_requirements: scale,
        governance_level: (['experimental', 'staging', 'production'] as const)[index % 3],
        existing_stack: stack,
        environment: { edge_tooling: [tooling] },
      },
    };
  });
}

// The bundle rather than the sources: Node alone does not read the template files.
async function generator(): Promise<typeof import('../../src/api.ts')> {
  if (!existsSync(join(root, 'dist/catalog.js'))) await bundleAll();
  const { createRequire } = await import('node:module');
  return createRequire(import.meta.url)(join(root, 'dist/catalog.js'));
}
