// The package as a program meets it: the example of the contract word for word, its types, its errors, and deployments.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTypes } from '../../build/types.ts';
import type * as library from '../../src/hosts/library/main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { MLOpsManager, SpecError, AbortError } = (await import(join(root, 'dist/index.mjs'))) as typeof library;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops library '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const example = `
import { MLOpsManager } from 'mlops-lifecycle-manager';
const manager = new MLOpsManager({ model_type: 'classification', deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 }, governance_level: 'production' });
const config = manager.quickSetup({ tracking: 'mlflow', deployment: 'kserve' });      // T1
config.getStartCommands();
const pipeline = manager.designPipeline({ experiment_tracking: true, model_monitoring: true, drift_detection: 'evidently' }); // T2
await pipeline.generateManifests({ output_dir: './mlops-config' });
const lifecycle = manager.fullLifecycle({ retraining_triggers: ['drift', 'performance'], governance: { model_cards: true, audit_logs: true } }); // T3
await lifecycle.deploy({ dry_run: true });   // false acts, after the approval and rollback checks
`;

test('the example of the contract runs as it stands, and its types hold without another package', () => {
  writeTypes();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/mlops-lifecycle-manager'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  // The last call looks for the files where they were written.
  const text = example.replace('deploy({ dry_run: true })', "deploy({ dry_run: true, output_dir: './mlops-config' })");
  writeFileSync(join(folder, 'example.ts'), text);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'nodenext',
        target: 'es2022',
        noEmit: true,
        types: [],
        preserveSymlinks: true,
      },
      include: ['example.ts'],
    }),
  );
  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  });
  expect(tsc.stdout).toBe('');
  expect(tsc.status).toBe(0);
  const run = spawnSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  expect(existsSync(join(folder, 'mlops-config/docs/mlops/plan.md'))).toBe(true);
  expect(readFileSync(join(folder, 'mlops-config/mlops.yaml'), 'utf8')).toContain('drift: evidently');
});

const inputs = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 },
  governance_level: 'production',
} as const;

test('options are choices of the plan, and the plan says whose', () => {
  const config = new MLOpsManager(inputs).quickSetup({ tracking: 'mlflow', deployment: 'kserve' });
  expect(config.tier).toBe('T1');
  const serving = config.plan.decisions.find(({ topic }) => topic === 'serving');
  expect(serving).toMatchObject({ choice: 'kserve', by: 'user' });
  expect(config.getStartCommands()).toContain('bash mlops/serving/deploy.sh');
  const batch = new MLOpsManager({ ...inputs, deployment_target: 'batch', scale_requirements: { data_volume_gb: 20 } });
  expect(batch.designPipeline({ deployment: 'airflow-dag' }).plan.decisions).toContainEqual(
    expect.objectContaining({ topic: 'batch', choice: 'airflow-dag', by: 'user' }),
  );
  const full = new MLOpsManager(inputs).fullLifecycle({ retraining_triggers: ['drift'] });
  expect(full.plan.spec.retraining).toEqual({ triggers: ['drift'] });
});

test('every wrong option and input is told at once, with the nearest word', () => {
  const wrong = new MLOpsManager({ ...inputs, governance_level: 'prod' as 'production' });
  const error = caught(() => wrong.quickSetup({ traking: 'mlflow', deployment: 'kserve' } as object));
  expect(error).toBeInstanceOf(SpecError);
  expect(error.message).toContain('Did you mean "production"?');
  expect(error.message).toContain('Did you mean tracking?');
  const word = caught(() => new MLOpsManager(inputs).quickSetup({ deployment: 'kserv' }));
  expect(word.message).toContain('kserve');
  const elsewhere = caught(() => new MLOpsManager(inputs).quickSetup({ deployment: 'airflow-dag' }));
  expect(elsewhere.message).toContain('airflow-dag is for batch');
  const left = caught(() => new MLOpsManager(inputs).fullLifecycle({ governance: { model_cards: false } } as object));
  expect(left.message).toContain('governance.model_cards cannot be left out');
});

test('an abort is thrown with its reasons, and returned by plan()', () => {
  const manager = new MLOpsManager({ ...inputs, deployment_target: 'edge' });
  const error = caught(() => manager.quickSetup());
  expect(error).toBeInstanceOf(AbortError);
  const outcome = manager.plan();
  expect(outcome.kind === 'abort' && outcome.reasons.map(({ code }) => code)).toEqual(
    (error as InstanceType<typeof AbortError>).reasons.map(({ code }) => code),
  );
  expect(new MLOpsManager({} as typeof inputs).plan().kind).toBe('invalid');
});

test('a second generation keeps what was edited', async () => {
  const config = new MLOpsManager(inputs).quickSetup({ deployment: 'kserve' });
  await config.generateManifests({ output_dir: folder });
  const path = join(folder, 'mlops/serving/manifests/inference-service.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/maxReplicas: \d+/, 'maxReplicas: 77'));
  const again = await new MLOpsManager({ ...inputs, scale_requirements: { rps: 900, latency_ms: 150 } })
    .quickSetup({ deployment: 'kserve' })
    .generateManifests({ output_dir: folder, dry_run: true });
  expect(again.changes.find((change) => path.endsWith(change.path))?.kind).toMatch(/merge|conflict|keep/);
  expect(readFileSync(path, 'utf8')).toContain('maxReplicas: 77');
});

/** A program that writes down how it was called, and fails where the test says so. */
function recording(name: string, failsAt = 'never'): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\necho "$*" >> "${folder}/calls"\ncase "$*" in *${failsAt}*) exit 7 ;; esac\n`);
  chmodSync(path, 0o755);
  process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
}

const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').split('\n') : []);

test('a deployment shows first, refuses with every reason, then acts and writes it down', async () => {
  const path = process.env['PATH'];
  try {
    recording('kubectl');
    const out = join(folder, 'project');
    const lifecycle = new MLOpsManager({
      ...inputs,
      model: { name: 'fraud', version: '1.0.0' },
      team: { approvers: ['rosa'], owner: 'otto' },
      choices: { serving: 'kserve' },
    }).fullLifecycle();
    await lifecycle.generateManifests({ output_dir: out });
    rmSync(join(out, 'docs/mlops/model-card.md'), { force: true });
    rmSync(join(out, 'mlops/serving/rollback.sh'));
    const shown = await lifecycle.deploy({ output_dir: out });
    expect(shown.kind === 'shown' && shown.commands[0]).toMatch(/^kubectl apply --server-side /);
    expect(calls()).toEqual([]);
    const codes = ['no-way-back', 'model-card-missing', 'approval-missing'];
    expect(shown.kind === 'shown' && shown.reasons.map(({ code }) => code)).toEqual(codes);
    const refused = await lifecycle.deploy({ output_dir: out, dry_run: false }).catch((error: unknown) => error);
    expect(refused instanceof AbortError && refused.reasons.map(({ code }) => code)).toEqual(codes);
    expect(calls()).toEqual([]);

    await lifecycle.generateManifests({ output_dir: out });
    writeFileSync(join(out, 'mlops/serving/rollback.sh'), '#!/bin/sh\n');
    writeFileSync(join(out, 'docs/mlops/model-card.md'), '# Card\n');
    const approval = (by: string) => {
      mkdirSync(join(out, 'mlops/governance/approvals'), { recursive: true });
      writeFileSync(
        join(out, 'mlops/governance/approvals/1.0.0.yaml'),
        `model: fraud\nversion: 1.0.0\napproved_by: ${by}\napproved_at: 2026-11-25T10:00:00Z\n`,
      );
    };
    approval('otto');
    const own = await lifecycle.deploy({ output_dir: out, dry_run: false }).catch((error: unknown) => error);
    expect((own as Error).message).toContain('may not approve their own release');
    approval('rosa');
    const done = await lifecycle.deploy({ output_dir: out, dry_run: false });
    expect(done.kind).toBe('done');
    expect(calls()[0]).toMatch(/^apply --server-side .*-f mlops\/serving\/manifests$/);
    expect(calls()[1]).toMatch(/^wait .*inferenceservice\//);
    const log = readFileSync(join(out, '.mlops/releases.jsonl'), 'utf8').trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { result: string }).result)).toEqual(['started', 'done']);

    recording('kubectl', 'wait');
    const failed = await lifecycle.deploy({ output_dir: out, dry_run: false });
    expect(failed).toMatchObject({ kind: 'failed', because: expect.stringContaining('exit code 7 at: kubectl wait') });
  } finally {
    process.env['PATH'] = path;
  }
});

function caught(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
