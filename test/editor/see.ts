// `npm run test:see`: what a person sees. Packs the extension, installs it in the real editor, drives the workbench, keeps pictures.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { packExtension } from '../../build/package.ts';
import { packedLimit } from '../../build/sizes.ts';
import { installArgs, openBrowser, startServer } from './host/server.ts';
import { setUpHost } from './host/setup.ts';
import { violationsIn } from './support/accessibility.ts';
import { Wizard } from './support/wizard.ts';
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
console.log(`packed extension: ${megabytes.toFixed(2)} MB (limit ${packedLimit / 1e6} MB)`);

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

const retrainingExample = `pipeline_name: fraud-detection-retraining
schedule: "0 2 * * 0"
triggers:
  - { type: performance, metric: f1_score, threshold: 0.85, operator: less_than }
  - { type: drift, metric: psi, threshold: 0.25, operator: greater_than }
steps:
  - { name: data-validation, component: tfx.DataValidator, config: { schema_path: s3://schemas/fraud-detection.json } }
  - { name: feature-engineering, component: custom.FeatureTransformer, dependencies: [data-validation] }
  - { name: model-training, component: xgboost.Trainer, dependencies: [feature-engineering] }
  - { name: model-evaluation, component: custom.Evaluator, dependencies: [model-training], approval_required: true }
  - { name: model-deployment, component: kserve.Deployer, dependencies: [model-evaluation], conditional: "evaluation.f1_score > 0.88" }
rollback: { step: model-deployment, to: previous, when: [slo_violation, evaluation_failed] }
`;

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

  await webWizard();
  await pictures();
  console.log(`pictures in ${screenshots}`);
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

// From an old repository to a written set-up: what was found is taken, a plan follows each answer, a choice is overruled.
async function webWizard(): Promise<void> {
  const folder = join(temporary, 'churn');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, 'requirements.txt'), 'mlflow\nxgboost\n');
  writeFileSync(join(folder, 'train.py'), 'import xgboost\nmodel = xgboost.XGBClassifier()\n');
  await workbench.open(folder);
  await workbench.runCommand('View: Hide Secondary Side Bar').catch(() => undefined);
  await workbench.runCommand('MLOps: Open the set-up wizard');
  let frame = await workbench.pageWith('MLOps set-up');
  let wizard = new Wizard(frame);
  await wizard.says('[data-key="existing_stack"] .found', 'mlflow in requirements.txt');
  await isAccessible('the empty wizard', frame);
  await wizard.press('Use everything that was found');
  await wizard.choose('deployment_target', 'online');
  await wizard.type('scale_requirements.rps', 'many');
  await wizard.says('[data-key="scale_requirements.rps"] .problem', 'number');
  await wizard.type('scale_requirements.rps', '500');
  await wizard.type('scale_requirements.latency_ms', '150');
  await wizard.choose('governance_level', 'production');
  await wizard.untilDecided('tracking', 'mlflow');
  await wizard.tick('existing_stack', 'kubernetes');
  await wizard.untilDecided('serving', 'kserve');
  await wizard.unfold('[data-topic="serving"]');
  await wizard.overrule('serving', 'kubernetes');
  await wizard.untilDecided('serving', 'kubernetes');
  for (const theme of [
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ]) {
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    const kind =
      { Light: 'light', Dark: 'dark', Contrast: 'high-contrast' }[/Contrast|Dark|Light/.exec(theme)?.[0] ?? 'Light'] ??
      'light';
    await frame.locator(`body[data-vscode-theme-kind*="${kind}"]`).waitFor();
    await workbench.screenshot(`web-wizard-${theme.toLowerCase().replaceAll(' ', '-')}`);
    await isAccessible(`the wizard in ${theme}`, frame);
  }
  // The window is reloaded in the middle: what was answered is there again. The editor writes its own store down with a
  // delay, so the very last answer may be missing; it is given again then.
  await workbench.reload();
  frame = await workbench.pageWith('MLOps set-up');
  wizard = new Wizard(frame);
  await wizard.untilDecided('tracking', 'mlflow');
  if (!(await wizard.isDecided('serving', 'kubernetes'))) {
    await wizard.untilDecided('serving', 'kserve');
    await wizard.unfold('[data-topic="serving"]');
    await wizard.overrule('serving', 'kubernetes');
    await wizard.untilDecided('serving', 'kubernetes');
  }
  await wizard.press('Write the files');
  await wizard.says('.progress', 'The set-up is written.');
  await workbench.until('the files of the web wizard', () => existsSync(join(folder, 'docs/mlops/plan.md')));
  await workbench.screenshot('web-wizard-written');
  const spec = readFileSync(join(folder, 'mlops.yaml'), 'utf8');
  if (!/serving: kubernetes/.test(spec)) throw new Error(`the overruled choice is not in mlops.yaml: ${spec}`);
}

async function pictures(): Promise<void> {
  const folder = join(temporary, 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'retraining.yaml'), retrainingExample);
  await workbench.open(folder);
  await workbench.openFile('retraining.yaml');
  await workbench.runCommand('MLOps: Show the picture of this file');
  const frame = await workbench.pageWith('fraud-detection-retraining');
  await frame.locator('.box', { hasText: 'model-deployment' }).waitFor();
  await isAccessible('the picture', frame);
  await workbench.screenshot('picture');
  await frame.locator('.box', { hasText: 'model-training' }).focus();
  await frame.locator('.box', { hasText: 'model-training' }).press('Enter');
  await workbench.untilText('.editor-statusbar-item, #status\\.editor\\.selection:has-text("Ln 9")');
}

async function isAccessible(what: string, frame: Frame): Promise<void> {
  const violations = await violationsIn(frame);
  if (violations.length > 0) throw new Error(`axe, ${what}:\n${violations.join('\n')}`);
  console.log(`axe: no violation in ${what}`);
}
