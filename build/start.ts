// `npm start`: builds, then plans, generates and validates the fraud-detection example in a fresh folder, as a user would.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from './bundle.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist', 'cli.js');

console.log('Building …');
await bundleAll();

const folder = mkdtempSync(join(tmpdir(), 'mlops-fraud-detection-'));
cpSync(join(root, 'examples/fraud-detection'), folder, { recursive: true });

step('The decisions, each with its reason and a dated source:', ['plan', folder, '--tier', 'T1']);
step('Generating the quick set-up (T1):', ['generate', folder, '--tier', 'T1']);
step('Checking every file that was written:', ['validate', folder]);

console.log(`\n${folder}`);
printTree(folder, '');
console.log(`
Where to look next
  ${join(folder, 'docs/mlops/plan.md')}   the plan, with a checklist of files and commands
  ${join(folder, 'mlops.yaml')}   change an input, then: node ${cli} generate ${folder} --diff
  node ${cli} explain serving   why a decision falls as it does
`);

function step(title: string, args: readonly string[]): void {
  console.log(`\n${title}\n> mlops ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function printTree(path: string, indent: string): void {
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.name !== 'base');
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, entry] of entries.entries()) {
    const isLast = index === entries.length - 1;
    console.log(`${indent}${isLast ? '└── ' : '├── '}${entry.name}`);
    if (entry.isDirectory()) printTree(join(path, entry.name), `${indent}${isLast ? '    ' : '│   '}`);
  }
}
