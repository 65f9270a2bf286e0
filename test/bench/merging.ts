// Times of updates: a folder of eighty edited files, and a whole generation shown as a diff.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { textLoaders } from '../../build/bundle.ts';
import { updateArtifacts } from './update-files.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const runs = 7;

/** Prints, never fails on a time. */
export async function mergeBench(floorMs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'merge-bench-'));
  try {
    const script = join(folder, 'update.mjs');
    await build({
      entryPoints: [join(root, 'test/bench/update.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
      loader: textLoaders,
      logLevel: 'warning',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    const update = median(() => updateOnce(folder, script));
    const example = join(folder, 'project');
    cpSync(join(root, 'examples/demand-forecast'), example, { recursive: true });
    timed([join(root, 'dist/cli.js'), 'generate', example, '--tier', 'T1']);
    const diff = median(
      () =>
        timed([join(root, 'dist/cli.js'), 'generate', example, '--tier', 'T1', '--data-volume-gb', '900', '--diff']).ms,
    );
    console.log(
      `three-way update of 80 edited files, whole process  ${update.toFixed(0)} ms   ${(update / floorMs).toFixed(1)} x   (aim 300 ms)`,
    );
    console.log(
      `mlops generate --diff, whole process                ${diff.toFixed(0)} ms   ${(diff / floorMs).toFixed(1)} x   (aim 150 ms)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function updateOnce(folder: string, script: string): number {
  const work = join(folder, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  timed([script, work, '0']);
  for (const { path } of updateArtifacts(0)) {
    const file = join(work, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      path.endsWith('.yaml')
        ? `${text.replace('app: part', "app: 'mine'").replaceAll('VAR_7', 'MINE_7')}# mine\n`
        : text.replace('total = 0', 'total = 10'),
    );
  }
  const { ms, said } = timed([script, work, '1']);
  if (said !== 'applied 80') throw new Error(`not all were merged: ${said}`);
  return ms;
}

function timed(args: readonly string[]): { ms: number; said: string } {
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${args.join(' ')} exited with ${run.status}: ${run.stderr}`);
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, said: run.stdout };
}

function median(measure: () => number): number {
  return Array.from({ length: runs }, measure).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
