// Names in pipelines and projects: steps, entry points, templates, the files that commands run.
import type { Path } from '../../core/text/source-file.ts';
import type { Marker } from '../../core/workspace/mark.ts';
import { folderOf } from '../../core/workspace/meant.ts';
import { listAt, mapAt, namespaceOf, stringAt, valueAt, walkPlain } from '../../core/workspace/plain.ts';

export function retrainingPipeline(marker: Marker): void {
  const { root } = marker.document;
  const steps = listAt(root, ['steps']);
  const names = steps.flatMap((step) => stringAt(step, ['name']) ?? []);
  steps.forEach((step, index) => {
    const at: Path = ['steps', index];
    marker.define('step', [...at, 'name'], { data: { component: stringAt(step, ['component']) } });
    for (const other of listAt(step, ['dependencies']).keys()) marker.refer('step', [...at, 'dependencies', other]);
    for (const condition of ['conditional', 'condition']) stepsInCondition(marker, [...at, condition], names);
    for (const key of ['entry_point', 'mlflow_entry_point'])
      marker.refer('entry-point', [...at, 'config', key], { data: { folder: '' } });
    for (const key of ['model_name', 'registered_model_name', 'inference_service'])
      marker.refer('model', [...at, 'config', key], { data: { from: 'pipeline' } });
  });
  marker.refer('step', ['rollback', 'step']);
  marker.define('pipeline', ['pipeline_name']);
  marker.define('schedule', ['schedule']);
  listAt(root, ['triggers']).forEach((trigger, index) => {
    const limit = valueAt(trigger, ['threshold']);
    if (stringAt(trigger, ['type']) === 'drift' && stringAt(trigger, ['metric']) === 'psi' && typeof limit === 'number')
      marker.define('retrain-threshold', ['triggers', index, 'threshold'], { name: 'drift', data: { limit } });
  });
}

// `evaluation.f1_score > 0.88`: a step by its name, or by its last word where that is unique.
function stepsInCondition(marker: Marker, path: Path, names: readonly string[]): void {
  const condition = stringAt(marker.document.root, path) ?? '';
  for (const [, word = ''] of condition.matchAll(/(?<![\w.-])([A-Za-z][\w-]*)(?=\.[A-Za-z_])/g)) {
    const meant = names.includes(word) ? [word] : names.filter((name) => name.split('-').at(-1) === word);
    const [name] = meant;
    if (name === undefined || meant.length > 1) continue;
    marker.referWithin(
      'step',
      path,
      new RegExp(`(?<![\\w.-])(${word})(?=\\.[A-Za-z_])`, 'g'),
      name === word ? {} : { name, data: { isShort: true } },
    );
  }
}

export function mlproject(marker: Marker, path: string): void {
  const { root } = marker.document;
  const folder = folderOf(path);
  const points = mapAt(root, ['entry_points']) ?? {};
  for (const name of Object.keys(points)) {
    marker.defineKey('entry-point', ['entry_points', name], { data: { folder } });
    scripts(marker, ['entry_points', name, 'command'], folder);
  }
  marker.define('project', ['name'], { data: { folder, entryPoints: Object.keys(points) } });
  for (const key of ['python_env', 'conda_env']) {
    const file = stringAt(root, [key]);
    if (file !== undefined && !/^(\/|[a-z]+:)/i.test(file))
      marker.refer('environment-file', [key], { name: joined(folder, file), data: { written: file, key } });
  }
}

export function argoWorkflow(marker: Marker): void {
  const { root } = marker.document;
  const kind = stringAt(root, ['kind']) ?? '';
  if (kind.endsWith('WorkflowTemplate'))
    marker.define('workflow-template', ['metadata', 'name'], {
      scope: kind === 'WorkflowTemplate' ? namespaceOf(root) : undefined,
      data: { templates: listAt(root, ['spec', 'templates']).flatMap((one) => stringAt(one, ['name']) ?? []) },
    });
  const scope = namespaceOf(root);
  walkPlain(mapAt(root, ['spec']), ['spec'], (path, value) => {
    const key = path.at(-1);
    if (key === 'workflowTemplateRef') marker.refer('workflow-template', [...path, 'name'], { scope });
    if (key === 'serviceAccountName') marker.refer('service-account', path, { scope });
    if (key !== 'templateRef') return;
    marker.refer('workflow-template', [...path, 'name'], { scope });
    const owner = stringAt(value, ['name']);
    if (owner !== undefined) marker.refer('template-of', [...path, 'template'], { scope, data: { owner } });
  });
}

export function analysisTemplate(marker: Marker): void {
  const { root } = marker.document;
  const isCluster = stringAt(root, ['kind']) === 'ClusterAnalysisTemplate';
  marker.define('analysis-template', ['metadata', 'name'], { scope: isCluster ? undefined : namespaceOf(root) });
  walkPlain(mapAt(root, ['spec']), ['spec'], (path) => {
    if (path.at(-1) === 'query') {
      marker.referWithin('recording', path, /(?<![\w:"'])([a-zA-Z_][a-zA-Z0-9_]*(?::[a-zA-Z0-9_]+)+)(?![\w:])/g);
    }
  });
}

export function rollout(marker: Marker): void {
  const scope = namespaceOf(marker.document.root);
  walkPlain(mapAt(marker.document.root, ['spec', 'strategy']), ['spec', 'strategy'], (path) => {
    const key = path.at(-1);
    if (key === 'templateName') marker.refer('analysis-template', path, { scope });
    if (key === 'stableService' || key === 'canaryService' || key === 'activeService' || key === 'previewService')
      marker.refer('service', path, { scope });
  });
}

/** Commands in CI files, wherever they stand. */
export function commands(marker: Marker): void {
  walkPlain(marker.document.root, [], (path, value) => {
    if (typeof value !== 'string' || !value.includes('mlflow run')) return;
    // Only the project of the checkout: `mlflow run .` or a folder in it.
    const folder = /mlflow run\s+(\.[\w./-]*|[\w-][\w./-]*)(?=\s|$)/.exec(value)?.[1];
    if (folder === undefined) return;
    marker.referWithin('entry-point', path, /mlflow run\s[^|;&\n]*?(?:-e|--entry-point)[ =]+["']?([\w.-]+)/g, {
      data: { folder: joined('', folder) },
    });
  });
}

export function registryEntry(marker: Marker): void {
  const { root } = marker.document;
  const version = stringAt(root, ['version']);
  marker.define('model', ['model_name'], { data: { by: 'registry', version } });
  marker.define('registry-version', ['version'], { data: { model: stringAt(root, ['model_name']) } });
}

export function spec(marker: Marker): void {
  const { root } = marker.document;
  marker.define('model', ['model', 'name'], { data: { by: 'spec' } });
  marker.define('spec', [], { name: 'spec', data: root });
}

// `python src/train.py …`, `bash run.sh`: the program's own file, below the folder.
function scripts(marker: Marker, path: Path, folder: string): void {
  const command = stringAt(marker.document.root, path) ?? '';
  for (const [, file = ''] of command.matchAll(scriptIn))
    marker.referWithin(
      'script',
      path,
      new RegExp(`${scriptStart}(${file.replaceAll(/[.+]/g, '\\$&')})(?=\\s|$)`, 'gm'),
      {
        name: joined(folder, file),
        data: { written: file },
      },
    );
}

const scriptStart = String.raw`(?:^|[\s;&|])(?:python3?|bash|sh|Rscript)[ \t]+(?:-u[ \t]+)?`;
const scriptIn = new RegExp(`${scriptStart}((?:\\.\\/)?[\\w-][\\w./-]*\\.(?:py|sh|R))(?=\\s|$)`, 'gm');

/** The path from the root of the workspace; `..` that leads out of it stays, and names no file. */
export function joined(folder: string, file: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
