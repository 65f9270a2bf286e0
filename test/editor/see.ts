// `npm run test:see`: what a person sees. Packs the extension, installs it in the real editor, drives the workbench, keeps pictures.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from '../../build/package.ts';
import { installArgs, openBrowser, startServer } from './host/server.ts';
import { setUpHost } from './host/setup.ts';
import { Workbench } from './support/workbench.ts';

const here = dirname(fileURLToPath(import.meta.url));
const screenshots = join(here, 'screenshots');

const problems = setUpHost();
if (problems.length > 0) {
  for (const problem of problems) console.error(`not run: ${problem}`);
  process.exit(1);
}
const vsix = process.argv[2] ?? (await packExtension());
const megabytes = statSync(vsix).size / 1e6;
console.log(`packed extension: ${megabytes.toFixed(2)} MB (aim 4 MB)`);

const temporary = mkdtempSync(join(tmpdir(), 'mlops-see-'));
const extensionsDir = join(temporary, 'extensions');
const installed = spawnSync(process.execPath, [...installArgs(vsix, extensionsDir, join(temporary, 'install'))], {
  encoding: 'utf8',
});
if (!existsSync(extensionsDir) || !/successfully installed/.test(installed.stdout))
  throw new Error(`the extension did not install: ${installed.stdout}${installed.stderr}`);

const edited = join(temporary, 'edited');
cpSync(join(here, 'workspace'), edited, { recursive: true });
const empty = join(temporary, 'fraud');
mkdirSync(empty, { recursive: true });
mkdirSync(screenshots, { recursive: true });

const server = await startServer({ extensionsDir });
const { browser, page } = await openBrowser();
const workbench = new Workbench(page, `http://127.0.0.1:${server.port}`, screenshots);
let failed = false;
try {
  await workbench.open(edited);
  await workbench.openFile('inference-service.yaml');
  await workbench.replaceInEditor('minReplicas: 2', 'minReplicas: 9');
  await workbench.untilText('.squiggly-error');
  await workbench.runCommand('View: Focus Problems');
  await workbench.untilText('.markers-panel .message-box-container, .markers-panel');
  await workbench.screenshot('diagnostic');
  await workbench.runCommand('MLOps: Show the plan');
  await workbench.untilFrame('Erlang C');
  await workbench.screenshot('plan');

  await workbench.open(empty);
  await workbench.runCommand('MLOps: Set up');
  for (const answer of ['classification', 'online']) await workbench.pick(answer);
  await workbench.type('500');
  await workbench.screenshot('wizard');
  await workbench.type('150');
  await workbench.pick('production');
  await workbench.pickMany(['mlflow', 'kubernetes']);
  await workbench.type('fraud-detection');
  await workbench.untilText('.quick-input-title:has-text("The plan is ready")');
  await workbench.untilFrame('Erlang C');
  await workbench.screenshot('wizard-plan');
  await workbench.pick('Write the files');
  await workbench.until(
    'the files on the disk',
    () => existsSync(join(empty, 'docs/mlops/plan.md')) && existsSync(join(empty, '.mlops/lock.json')),
  );
  await workbench.openFile('inference-service.yaml');
  await workbench.screenshot('generated');
  const check = spawnSync(
    process.execPath,
    [join(here, '..', '..', 'dist/cli.js'), 'validate', empty, '--fail-on', 'warning'],
    { encoding: 'utf8' },
  );
  console.log(check.stderr.trim());
  if (check.status !== 0) throw new Error(`what the wizard wrote is not clean: ${check.stdout}`);
  console.log(`5 pictures in ${screenshots}`);
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? error.message : String(error));
  await workbench.screenshot('failed-see').catch(() => undefined);
} finally {
  await browser.close();
  server.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(failed ? 1 : 0);
