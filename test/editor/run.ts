// `npm run test:editor`: the suite inside a real VS Code, through runTests; MLOPS_VSCODE names another editor to use.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { bundleAll } from '../../build/bundle.ts';
import { setUpHost } from './host/setup.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

const problems = process.env['MLOPS_VSCODE'] ? [] : setUpHost();
if (problems.length > 0) {
  for (const problem of problems) console.error(`not run: ${problem}`);
  process.exit(1);
}
await bundleAll();
await build({
  entryPoints: [join(here, 'suite/index.ts')],
  outfile: join(here, 'out/index.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});

const workspace = mkdtempSync(join(tmpdir(), 'mlops-editor-workspace-'));
cpSync(join(here, 'workspace'), workspace, { recursive: true });
process.env['NODE_FOR_EDITOR'] = process.execPath;
try {
  await runTests({
    vscodeExecutablePath: process.env['MLOPS_VSCODE'] ?? join(here, 'host/launcher.sh'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(here, 'out/index.cjs'),
    launchArgs: [workspace],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
