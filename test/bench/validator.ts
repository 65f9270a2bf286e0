// The validator's speed beside yaml-language-server, and yaml with ajv, in one run; ratios are printed, nothing fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Editing, emptyNodeMb, measureColdStart, measureEditing } from './editing.ts';
import type { ServerCommand } from './language-client.ts';
import { manifest } from './samples.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const peers = join(root, 'test/bench/peers');
const rounds = 3;

const ours: ServerCommand = { name: 'ours', args: [join(root, 'dist/server.js'), '--stdio'], settings: {}, delayMs: 0 };
const theirs: ServerCommand = {
  name: 'yaml-language-server',
  args: [join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  settings: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      schemas: { [pathToFileURL(join(root, 'schemas/inference-service.schema.json')).href]: '*.yaml' },
    },
  },
  // It looks 200 ms after the last key.
  delayMs: 200,
};

export async function validatorBench(): Promise<void> {
  if (!existsSync(join(peers, 'node_modules/yaml-language-server')))
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' });
  console.log(
    `\nvalidator, medians of ${rounds} rounds; times of ${theirs.name} without its ${theirs.delayMs} ms of waiting`,
  );
  console.log(header);
  const empty = await emptyNodeMb();
  for (const lines of [60, 1000, 10_000]) {
    const own = await rounded(() => measureEditing(ours, lines));
    const other = await rounded(() => measureEditing(theirs, lines));
    reportEditing(lines, own, other, empty);
  }
  const cold = await rounded(() => measureColdStart(ours));
  const theirCold = await rounded(() => measureColdStart(theirs));
  row('cold start to first diagnostics', median(cold), median(theirCold), 'ms', 5);
  manifests();
  secondRun();
}

const header = `${'what'.padEnd(44)}${'ours'.padStart(10)}${'theirs'.padStart(10)}      ratio   aim`;

function row(what: string, own: number, other: number, unit: string, aim: number | string): void {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const wanted = typeof aim === 'number' ? `${aim} x` : aim;
  console.log(
    `${what.padEnd(44)}${number(own).padStart(10)}${number(other).padStart(10)} ${unit.padEnd(3)}${`${(other / own).toFixed(1)} x`.padStart(9)}   ${wanted}`,
  );
}

const aims: Readonly<Record<number, { edit: string; p95: string; cpu: string }>> = {
  60: { edit: '1.4 ms, 1 x', p95: '6 ms', cpu: '' },
  1000: { edit: '1.8 ms, 10 x', p95: '8 ms', cpu: '10 x' },
  10000: { edit: '3.7 ms, 40 x', p95: '12 ms', cpu: '50 x' },
};

function reportEditing(lines: number, own: readonly Editing[], other: readonly Editing[], empty: number): void {
  const aim = aims[lines];
  const of = (pick: (one: Editing) => number) => [median(own.map(pick)), median(other.map(pick))] as const;
  const name = `${lines.toLocaleString('en')} lines: `;
  row(`${name}edit to diagnostics, p50`, ...of(({ editMs }) => quantile(editMs, 0.5)), 'ms', aim?.edit ?? '');
  row(`${name}edit to diagnostics, p95`, ...of(({ editMs }) => quantile(editMs, 0.95)), 'ms', aim?.p95 ?? '');
  row(`${name}CPU per edit`, ...of(({ cpuPerEditMs }) => cpuPerEditMs), 'ms', aim?.cpu ?? '');
  row(
    `${name}CPU of a burst of 20 keys`,
    ...of(({ burstCpuMs }) => burstCpuMs),
    'ms',
    lines === 10_000 ? '150 ms' : '',
  );
  const wait = lines === 10_000 ? 25 : '';
  row(`${name}completion`, ...of(({ completionMs }) => quantile(completionMs, 0.5)), 'ms', wait);
  row(`${name}hover right after an edit`, ...of(({ hoverMs }) => quantile(hoverMs, 0.5)), 'ms', wait);
  row(`${name}memory`, ...of(({ memoryMb }) => memoryMb), 'MB', 3);
  row(`${name}memory above an empty Node`, ...of(({ memoryMb }) => memoryMb - empty), 'MB', 3);
}

function manifests(): void {
  const run = (library: string) =>
    Array.from({ length: library === 'yaml-language-server' ? 1 : rounds }, () => {
      const child = spawnSync(process.execPath, [join(root, 'test/bench/library.ts'), library], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      const line = child.stdout.trimEnd().split('\n').at(-1) ?? '';
      if (child.status !== 0) throw new Error(`${library}: ${child.stderr.slice(0, 2000)}`);
      return JSON.parse(line) as { ms: number; megabytes: number; memoryMb: number };
    });
  const own = run('ours');
  const server = run('yaml-language-server');
  const ajv = run('yaml and ajv');
  const of = (runs: typeof own, pick: (one: (typeof own)[number]) => number) => median(runs.map(pick));
  const what = `10,000 manifests (${of(own, ({ megabytes }) => megabytes).toFixed(1)} MB)`;
  row(
    `${what}, library`,
    of(own, ({ ms }) => ms),
    of(server, ({ ms }) => ms),
    'ms',
    20,
  );
  row(
    `${what}, memory`,
    of(own, ({ memoryMb }) => memoryMb),
    of(server, ({ memoryMb }) => memoryMb),
    'MB',
    10,
  );
  row(
    `${what}, beside yaml and ajv`,
    of(own, ({ ms }) => ms),
    of(ajv, ({ ms }) => ms),
    'ms',
    '',
  );
  theirManifestsMs = of(server, ({ ms }) => ms);
}

let theirManifestsMs = Number.NaN;

// The command line on a tree of 10,000 files, twice; the second time nothing has changed.
function secondRun(): void {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-bench-'));
  try {
    for (let index = 0; index < 10_000; index++) {
      if (index % 100 === 0) mkdirSync(join(folder, `d${index / 100}`));
      writeFileSync(join(folder, `d${Math.floor(index / 100)}`, `m${index}.yaml`), manifest(index));
    }
    const once = () => {
      const started = performance.now();
      const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'validate', '.', '--json'], {
        cwd: folder,
        maxBuffer: 1e9,
      });
      if (run.status !== 0 && run.status !== 1) throw new Error(`validate: ${run.stderr}`);
      return performance.now() - started;
    };
    row('mlops validate, 10,000 files, first run', once(), theirManifestsMs, 'ms', '');
    row('mlops validate, 10,000 files, second run', median([once(), once(), once()]), theirManifestsMs, 'ms', 85);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rounded<Value>(once: () => Promise<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (let round = 0; round < rounds; round++) values.push(await once());
  return values;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
