// `npm run bench`: times as ratios against a floor measured in the same run; it prints and never fails on a time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../../build/bundle.ts';
import { mergeBench } from './merging.ts';
import { validatorBench } from './validator.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cli = join(root, 'dist/cli.js');
const example = join(root, 'examples/fraud-detection/mlops.yaml');

const sizes = await bundleAll();
const runs = 9;

function medianMs(args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.hrtime.bigint();
    const run = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    if (run.status !== 0) throw new Error(`${args.join(' ')} exited with ${run.status}: ${run.stderr}`);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

// Once before the clock starts: the compile cache and the disk cache are warm for a user's second call too.
medianMs([cli, 'plan', example]);
medianMs([cli, 'plan', example, '--json']);
const floor = medianMs(['-e', '0']);
const plan = medianMs([cli, 'plan', example]);
const json = medianMs([cli, 'plan', example, '--json']);
const validate = medianMs([cli, 'validate', example]);

console.log(`whole processes, median of ${runs}, Node ${process.version}`);
console.log(`node -e 0                 ${floor.toFixed(1)} ms   (the floor)`);
console.log(`mlops plan                ${plan.toFixed(1)} ms   ${(plan / floor).toFixed(2)} x   (aim 2.5 x)`);
console.log(`mlops plan --json         ${json.toFixed(1)} ms   ${(json / floor).toFixed(2)} x   (aim 5 x)`);
console.log(`mlops validate mlops.yaml ${validate.toFixed(1)} ms   ${(validate / floor).toFixed(2)} x`);
await mergeBench(floor);
console.log('bundles');
for (const { name, bytes } of sizes) console.log(`${name.padEnd(24)} ${(bytes / 1000).toFixed(0)} kB`);
const packed = readdirSync(root).filter((name) => name.endsWith('.vsix'));
for (const name of packed)
  if (existsSync(join(root, name)))
    console.log(`${name} ${(statSync(join(root, name)).size / 1e6).toFixed(2)} MB   (aim 4 MB)`);

await validatorBench();
