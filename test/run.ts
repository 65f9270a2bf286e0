// `npm test`: the checks and all rings in order; every one runs, and what failed or did not run is said at the end.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Step {
  readonly name: string;
  /** An npm script. */
  readonly script: string;
}

const steps: readonly Step[] = [
  { name: 'check: format, lint, types, arrows, written files, unused code', script: 'check' },
  { name: 'ring 1: unit and property tests', script: 'test:unit' },
  { name: 'bundles', script: 'build' },
  { name: 'ring 2: golden projects, corpus, sweep', script: 'test:golden' },
  { name: 'ring 3: the programs that read what we generate', script: 'test:tools' },
  { name: 'ring 4: a real VS Code', script: 'test:editor' },
  { name: 'ring 4: what a person sees, with the packed extension', script: 'test:see' },
];

const results = steps.map(({ name, script }) => {
  console.log(`\n━━ ${name} (npm run ${script})`);
  const started = Date.now();
  const run = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { name, script, passed: run.status === 0, seconds: Math.round((Date.now() - started) / 1000) };
});

console.log('\n━━ Summary');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}`);
console.log(
  `not run       -  ring 5 (generated projects that live) and the browser host: they belong to later stages of the product`,
);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
