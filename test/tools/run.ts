// Ring 3: generates projects and gives every file to the program that will read it; what could not run is named at the end.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../../build/bundle.ts';
import { deploymentTargets, modelTypes, stackIds } from '../../src/core/spec/spec.ts';
import { crdSchemas } from './crd-schemas.ts';
import { writePipelines } from './engines/engines.ts';
import { setUpTools } from './setup.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared');
const temporary = mkdtempSync(join(tmpdir(), 'mlops-tools-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const notRun = new Set<string>();
const sampled: string[] = [];
const isFull = Boolean(process.env['MLOPS_FULL']);
const seed = process.env['MLOPS_SEED'] ?? '1';

/** Programs wait here and run two at a time; the parts of one job run in order. */
type Job = () => Promise<void>;
const jobs: Job[] = [];
const slow: { readonly what: string; readonly seconds: number }[] = [];
const started = performance.now();

const tools = setUpTools();
const api = await generator();
const { readSpec, decide, generate, gate } = api;

interface Sample {
  readonly name: string;
  readonly folder: string;
  readonly paths: readonly string[];
}

// The examples once more with all that the higher tiers add.
const higher = exampleSpecs().flatMap(({ name, spec }) =>
  ['T2', 'T3'].map((tier) => ({ name: `${name}-${tier}`, spec: { ...spec, tier } })),
);
// The life of each kind of model, on this machine.
const lives = modelTypes.map((type) => ({
  name: `life-of-${type}`,
  spec: {
    tier: 'T2',
    model_type: type,
    deployment_target: 'online',
    scale_requirements: { rps: 50, latency_ms: 200 },
    governance_level: 'staging',
    existing_stack: 'mlflow',
  },
}));
const withStore = {
  name: 'feature-store-T3',
  spec: {
    tier: 'T3',
    model_type: 'classification',
    deployment_target: 'online',
    scale_requirements: { rps: 100, latency_ms: 100 },
    governance_level: 'production',
    existing_stack: 'kubernetes',
    feature_store: true,
  },
};
const samples = [...exampleSpecs(), ...higher, ...seededSpecs(36), ...lives, withStore].flatMap(
  ({ name, spec }): Sample[] => {
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
  },
);
console.log(`${samples.length} projects generated`);

// What is quick tells its errors first; the long ones do not come last, so that none is left alone at the end.
checkShell();
checkPrometheus();
checkKubernetes();
checkPython();
checkMlflow();
checkAlerts();
checkEngines();
checkLives();
checkCards();
checkPythonPackage();
checkFeaturesAndTuning();
await runJobs(2);

console.log(`${Math.round((performance.now() - started) / 1000)} s after the programs were set up; the slowest:`);
for (const { what, seconds } of slow.sort((a, b) => b.seconds - a.seconds).slice(0, 8))
  console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${what}`);
for (const note of sampled) console.log(`sampled: ${note}; all of them with MLOPS_FULL=1`);
for (const reason of [
  ...notRun,
  'Prefect, GitLab, Jenkins and the command lines of the clouds and Databricks: their files are parsed and linted, not loaded by their own programs',
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
  queue('ruff over all generated Python', join(bin, 'ruff'), [
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
  queue('yamllint over all generated YAML', join(bin, 'yamllint'), ['-d', yamllint, '--strict', temporary]);
  for (const sample of distinct(samples, 'src/problem.py'))
    queue(
      `${sample.name}: pytest`,
      join(bin, 'python'),
      ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'tests'],
      sample.folder,
    );
}

// Train, register, compare, promote, serve, watch, train again, go back: the command that the README of a project names.
function checkLives(): void {
  const bin = tools.python;
  if (!bin) return;
  for (const { name, folder } of samples.filter((sample) => sample.name.startsWith('life-of-')))
    queue(`${name}: python src/loop.py`, join(bin, 'python'), ['src/loop.py'], folder);
  // The tests that ship with the higher tiers, beside those of the quick one.
  for (const { name, folder } of samples.filter((sample) => /-T[23]$/.test(sample.name)))
    queue(`${name}: pytest`, join(bin, 'python'), ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'tests'], folder);
}

// The feature store on this machine, with its join in time, and a short search for hyperparameters.
function checkFeaturesAndTuning(): void {
  const stores = samples.filter(({ paths }) => paths.includes('mlops/features/try_features.py'));
  if (tools.feast)
    for (const { name, folder } of stores.slice(0, isFull ? stores.length : 1))
      queue(`${name}: features by Feast`, join(tools.feast, 'python'), ['mlops/features/try_features.py'], folder);
  else skip('Feast: no Python environment could be made');
  if (!tools.python) return;
  for (const { name, folder } of distinct(
    samples.filter(({ paths }) => paths.includes('src/tune.py')),
    'src/search.yaml',
  ))
    queue(`${name}: three trials by Optuna`, join(tools.python, 'python'), ['src/tune.py', '--trials', '3'], folder);
}

// The package for Python: its own tests against the program that is built here, its types and its style.
function checkPythonPackage(): void {
  const bin = tools.python;
  if (!bin) return;
  const folder = join(root, 'python');
  queue(
    'Python package: pytest',
    join(bin, 'python'),
    ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'tests'],
    folder,
    {
      PYTHONPATH: 'src',
      MLOPS_CLI: `'${process.execPath}' '${join(root, 'dist/cli.js')}'`,
    },
  );
  queue('Python package: ruff', join(bin, 'ruff'), ['check', '--no-cache', '.'], folder);
  queue('Python package: mypy', join(bin, 'mypy'), ['--cache-dir', join(temporary, '.mypy'), 'src', 'tests'], folder);
}

// The first card is what the program beside it writes when there is no run, and its readers take both forms.
function checkCards(): void {
  const { python, engines } = tools;
  const cards = samples.filter(({ paths }) => paths.includes('mlops/governance/render_card.py'));
  if (!python || !engines) {
    skip('model cards and lineage events: no Python environment could be made');
    return;
  }
  jobs.push(async () => {
    for (const { name, folder } of cards) {
      const before = readFileSync(join(folder, 'docs/mlops/model-card.md'), 'utf8');
      const { status, output } = await start(
        `${name}: render_card.py`,
        join(python, 'python'),
        ['mlops/governance/render_card.py', '--without-registry'],
        folder,
      );
      const after = readFileSync(join(folder, 'docs/mlops/model-card.md'), 'utf8');
      check(`${name}: the first model card is what render_card.py writes`, status === 0 && before === after, output);
    }
    await run(`${cards.length} model cards: CycloneDX and Hugging Face`, join(engines, 'python'), [
      join(root, 'test/tools/engines/check_cards.py'),
      ...cards.map(({ folder }) => folder),
    ]);
    const traced = samples.filter(({ paths }) => paths.includes('mlops/governance/lineage.py'));
    await run(`${traced.length} lineage events: the OpenLineage client`, join(engines, 'python'), [
      join(root, 'test/tools/engines/check_lineage.py'),
      ...traced.map(({ folder }) => folder),
    ]);
  });
}

function checkEngines(): void {
  const folder = join(temporary, '.pipelines');
  const count = isFull ? 60 : 12;
  const pipelines = writePipelines(folder, count, api);
  if (!isFull) sampled.push(`${count} of 60 pipelines for each of 8 engines`);
  const scripts = join(root, 'test/tools/engines');
  if (tools.engines)
    queue(
      `${count} pipelines: KFP, Vertex AI, Azure ML, SageMaker and Databricks by their SDKs`,
      join(tools.engines, 'python'),
      [join(scripts, 'check.py'), folder],
    );
  else skip('SDKs of KFP, Azure ML, AWS and Databricks: no Python environment could be made');
  if (tools.engines)
    queue('examples/resources/retraining-pipeline.py: kfp dsl compile', join(tools.engines, 'kfp'), [
      'dsl',
      'compile',
      '--py',
      join(root, 'examples/resources/retraining-pipeline.py'),
      '--output',
      join(temporary, '.retraining-pipeline.yaml'),
    ]);
  if (tools.python)
    queue('pipeline_steps.py: pytest', join(tools.python, 'python'), [
      '-m',
      'pytest',
      '-q',
      '-p',
      'no:cacheprovider',
      join(scripts, 'test_pipeline_steps.py'),
    ]);
  if (tools.airflow)
    queue(
      `${count} pipelines: DAGs by Airflow`,
      join(tools.airflow, 'python'),
      [join(scripts, 'check_airflow.py'), folder],
      root,
      {
        AIRFLOW_HOME: join(temporary, '.airflow'),
        AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
        AIRFLOW__LOGGING__LOGGING_LEVEL: 'ERROR',
      },
    );
  else skip('Airflow: no Python environment could be made');
  if (tools.actionlint)
    queue(`${count} pipelines: GitHub Actions by actionlint`, tools.actionlint, [
      `-shellcheck=${tools.shellcheck ?? ''}`,
      // A word of the pipeline that looks like a variable stays what it is: that is what the quotes are for.
      '-ignore',
      'SC2016',
      ...pipelines.map((name) => join(folder, name, 'github-actions/workflow.yml')),
    ]);
  else skip('actionlint: could not be built');
  const workflows = samples.flatMap(({ folder, paths }) =>
    paths.filter((path) => path.startsWith('.github/workflows/')).map((path) => join(folder, path)),
  );
  if (tools.actionlint)
    queue(`${workflows.length} generated workflows by actionlint`, tools.actionlint, [
      `-shellcheck=${tools.shellcheck ?? ''}`,
      '-ignore',
      'SC2016',
      ...workflows,
    ]);
  if (tools.argolint)
    for (const name of pipelines) queue(`${name}: argo lint`, tools.argolint, [join(folder, name, 'argo')]);
  else skip('argo lint: could not be built');
}

function checkShell(): void {
  const scripts = samples.flatMap(({ folder, paths }) =>
    paths.filter((path) => path.endsWith('.sh')).map((path) => join(folder, path)),
  );
  if (!tools.shellcheck) {
    skip('shellcheck: not installed');
    return;
  }
  queue(`shellcheck over ${scripts.length} scripts`, tools.shellcheck, ['--severity=style', ...scripts]);
}

function checkPrometheus(): void {
  if (!tools.promtool) {
    skip('promtool: not installed');
    return;
  }
  for (const { name, folder, paths } of distinct(samples, 'mlops/monitoring/queries.yaml')) {
    const path = 'mlops/monitoring/queries.yaml';
    if (!paths.includes(path) || !readFileSync(join(folder, path), 'utf8').includes('\ngroups:')) continue;
    queue(`${name}: promtool check rules`, tools.promtool, ['check', 'rules', join(folder, path)]);
  }
}

function checkAlerts(): void {
  const { promtool, amtool } = tools;
  if (promtool) {
    for (const { name, folder } of some(
      'promtool test rules',
      distinct(samples, 'mlops/monitoring/queries_test.yaml'),
      5,
      ({ name }) => name,
    ))
      queue(
        `${name}: promtool test rules`,
        promtool,
        ['test', 'rules', 'queries_test.yaml'],
        join(folder, 'mlops/monitoring'),
      );
    for (const { name, folder } of distinct(samples, 'mlops/monitoring/scrape.yaml'))
      queue(`${name}: promtool check config`, promtool, [
        'check',
        'config',
        '--syntax-only',
        join(folder, 'mlops/monitoring/scrape.yaml'),
      ]);
    queueMutants(promtool);
  }
  if (!amtool) {
    skip('amtool: not built (no Go, or see above)');
    return;
  }
  for (const { name, folder } of distinct(samples, 'mlops/alerting/alertmanager.yaml'))
    queue(`${name}: amtool check-config`, amtool, ['check-config', join(folder, 'mlops/alerting/alertmanager.yaml')]);
}

interface Mutant {
  readonly name: string;
  readonly rules: string;
  readonly tests: string;
}

/** Without an alert, or without the time it must last, one of the tests named after it has to fail. */
function queueMutants(promtool: string): void {
  const proven = ['demand-forecast-T2', 'fraud-detection-T2', 'support-assistant-T3'];
  const mutants = samples
    .filter(({ name }) => proven.includes(name))
    .flatMap(({ name, folder }) => mutantsOf(name, join(folder, 'mlops/monitoring')));
  some('alerts taken out', mutants, 24, ({ name }) => name).forEach(({ name, rules, tests }, index) => {
    const folder = join(temporary, '.mutants', String(index));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'queries.yaml'), rules);
    writeFileSync(join(folder, 'queries_test.yaml'), tests);
    jobs.push(async () => {
      const { status, output } = await start(name, promtool, ['test', 'rules', 'queries_test.yaml'], folder);
      // A file that cannot be read fails too, and proves nothing.
      check(`${name} breaks a test`, status !== 0 && output.includes('alertname:'), output);
    });
  });
}

function mutantsOf(project: string, folder: string): Mutant[] {
  const parts = readFileSync(join(folder, 'queries.yaml'), 'utf8').split(/(?=^ {6}- (?:alert|record): )/m);
  const [head = '', ...tests] = readFileSync(join(folder, 'queries_test.yaml'), 'utf8').split(/(?=^ {2}- name: )/m);
  return parts.flatMap((part, index) => {
    const alert = /^ {6}- alert: (\w+)/.exec(part)?.[1];
    if (!alert) return [];
    // The other tests cannot notice, and take minutes.
    const own = tests.filter((test) => new RegExp(`^ {2}- name: "?${alert}\\b`).test(test));
    const changes: [string, string][] = [['the alert', '']];
    const lasting = part.replace(/^ {8}for: .*\n/m, '');
    if (lasting !== part) changes.push(['its duration', lasting]);
    return changes.map(([what, changed]) => ({
      name: `${project}: ${alert} without ${what}`,
      rules: parts.map((other, at) => (at === index ? changed : other)).join(''),
      tests: head + own.join(''),
    }));
  });
}

function checkKubernetes(): void {
  if (!tools.kubeconform) {
    skip('kubeconform: not built (no Go, or see above)');
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
  queue(`kubeconform over ${manifests.length} manifests`, tools.kubeconform, [
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
  queue(`mlflow loads ${samples.length} MLprojects`, join(bin, 'python'), [
    '-c',
    load,
    ...samples.map(({ folder }) => folder),
  ]);
  // One whole run for each kind of model: train, log in a safe format, register, alias.
  for (const sample of some('mlflow run', distinct(samples, 'src/problem.py'), 5, ({ name }) => name))
    jobs.push(() => trainAndAsk(sample, bin));
}

async function trainAndAsk({ name, folder }: Sample, bin: string): Promise<void> {
  const uri = `sqlite:///${folder}/mlflow.db`;
  await run(
    `${name}: mlflow run`,
    join(bin, 'mlflow'),
    ['run', '.', '--env-manager', 'local', '--experiment-name', 'ring-3'],
    folder,
    { MLFLOW_TRACKING_URI: uri, PATH: `${bin}:${process.env['PATH']}` },
  );
  const ask =
    'import sys, mlflow\nm = mlflow.MlflowClient().get_model_version_by_alias(sys.argv[1], "challenger")\nassert str(m.version) == "1" and m.tags["semantic_version"], m';
  const registered = /registered_model: (.*)/.exec(readFileSync(join(folder, 'src/settings.yaml'), 'utf8'))?.[1] ?? '';
  await run(
    `${name}: the registered challenger has its version`,
    join(bin, 'python'),
    ['-c', ask, registered],
    folder,
    { MLFLOW_TRACKING_URI: uri },
  );
}

function queue(...args: Parameters<typeof run>): void {
  jobs.push(() => run(...args));
}

async function runJobs(atOnce: number): Promise<void> {
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      await job();
      if (jobs.length % 10 === 0 && jobs.length > 0) console.log(`${jobs.length} jobs wait`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function run(...[what, ...rest]: Parameters<typeof start>): Promise<void> {
  const { status, output } = await start(what, ...rest);
  check(what, status === 0, output);
}

function start(
  what: string,
  program: string,
  args: readonly string[],
  cwd = root,
  env: Record<string, string> = {},
): Promise<{ readonly status: number | null; readonly output: string }> {
  const begun = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', GIT_PYTHON_REFRESH: 'quiet', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((done) => {
    const end = (status: number | null): void => {
      slow.push({ what, seconds: (performance.now() - begun) / 1000 });
      done({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

function check(what: string, isGood: boolean, output: string): void {
  counts[isGood ? 'passed' : 'failed']++;
  if (!isGood) console.log(`FAILED ${what}\n${output.trim().split('\n').slice(-30).join('\n')}`);
}

function skip(reason: string): void {
  counts.skipped++;
  notRun.add(reason);
}

/** As many as there is time for: the same ones for the same seed. */
function some<Item>(
  what: string,
  all: readonly Item[],
  count: number,
  nameOf: (item: Item) => string,
): readonly Item[] {
  if (isFull || all.length <= count) return all;
  const rank = (item: Item): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(item)}`)
      .digest('hex');
  const chosen = [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count);
  sampled.push(`${count} of ${all.length} for ${what} (MLOPS_SEED=${seed})`);
  return chosen;
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
        tier: (['T1', 'T2', 'T3'] as const)[Math.floor(index / 3) % 3],
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
