// The lifecycle view in the activity bar, and the item in the status bar; both follow the files.
import * as vscode from 'vscode';
import type { WorkspacePath } from '../../../core/text/ids.ts';
import { planned, prepared } from '../../tools/planning.ts';
import { lateCatalog } from '../late.ts';
import { workspaceFiles } from '../workspace-files.ts';
import { type LifecycleFacts, lifecycleTree, type TreeNode } from './lifecycle-tree.ts';

const pipelineFiles = '**/*.{yaml,yml}';
const excluded = '{**/node_modules/**,**/.git/**,**/.venv/**,**/.mlops/**,**/mlruns/**}';
const mostPipelineFiles = 400;

/** What the view asks for; made when it is first looked at. */
export interface Lifecycle {
  children(node: TreeNode | undefined): Promise<TreeNode[]>;
  item(node: TreeNode): vscode.TreeItem;
}

/** `changed` is called when the view should look again. */
export function lifecycle(context: vscode.ExtensionContext, changed: () => void): Lifecycle {
  let roots: Promise<readonly TreeNode[]> | undefined;
  const refresh = () => {
    roots = undefined;
    changed();
  };
  // Typing must not wait for the plan: one look after a breath.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 600);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(
    '**/{mlops.yaml,mlops.yml,.mlops/lock.json,mlops/**,docs/mlops/**,MLproject}',
  );
  context.subscriptions.push(
    watcher,
    watcher.onDidChange(soon),
    watcher.onDidCreate(soon),
    watcher.onDidDelete(soon),
    vscode.languages.onDidChangeDiagnostics(soon),
    vscode.commands.registerCommand('mlops.refreshLifecycle', refresh),
  );
  return {
    item: itemOf,
    async children(node) {
      if (node) return [...node.children];
      roots ??= nodes();
      return [...(await roots)];
    },
  };
}

async function nodes(): Promise<readonly TreeNode[]> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const facts = folder && (await factsOf(folder));
  // No node at all shows the welcome.
  return facts ? lifecycleTree(facts) : [];
}

async function factsOf(folder: vscode.WorkspaceFolder): Promise<LifecycleFacts | undefined> {
  const files = workspaceFiles(folder.uri);
  const specText = await files.read('mlops.yaml' as WorkspacePath);
  if (specText === undefined) return undefined;
  const made = await prepared({}, { files });
  const plan = 'planHash' in made ? made.planned : await planned({}, { files });
  const api = lateCatalog();
  const reading = api.readSpec({ path: 'mlops.yaml', text: specText });
  const lockText = (await files.read(api.lockPath)) ?? '';
  return {
    specPath: 'mlops.yaml',
    inputs: flat(reading.kind === 'spec' ? reading.outside : api.readAnswers(specText)),
    outcome: 'plan' in plan ? plan.plan : reading.kind === 'spec' ? api.decide(reading.spec) : undefined,
    problemsOfSpec: reading.kind === 'invalid' ? reading.findings.map(({ message }) => message) : [],
    changes: 'planHash' in made ? made.changes : [],
    ours: new Set([...lockText.matchAll(/"path":\s*"([^"]+)"/g)].map((match) => match[1] ?? '')),
    pipelines: await pipelinesIn(folder),
    problems: problemsIn(folder),
  };
}

function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [[path, Array.isArray(value) ? value.map(String).join(', ') : String(value)]];
  return Object.entries(value).flatMap(([key, below]) => flat(below, path ? `${path}.${key}` : key));
}

async function pipelinesIn(folder: vscode.WorkspaceFolder): Promise<LifecycleFacts['pipelines']> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, pipelineFiles),
    excluded,
    mostPipelineFiles,
  );
  const lists = await Promise.all(
    found.map(async (uri) => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      if (text.length > 500_000 || !/^\s*(pipeline_name|pipelineInfo|apiVersion:\s*["']?argoproj\.io)/m.test(text))
        return [];
      const path = vscode.workspace.asRelativePath(uri, false);
      return lateCatalog()
        .picturesOf(path, text)
        .map(({ title }) => ({ path, title }));
    }),
  );
  return lists.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

function problemsIn(folder: vscode.WorkspaceFolder): LifecycleFacts['problems'] {
  return vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => {
    const ours = diagnostics.filter(({ source }) => source === 'mlops');
    const errors = ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
    const warnings = ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
    const isHere = vscode.workspace.getWorkspaceFolder(uri) === folder;
    return isHere && errors + warnings > 0
      ? [{ path: vscode.workspace.asRelativePath(uri, false), errors, warnings }]
      : [];
  });
}

function itemOf(node: TreeNode): vscode.TreeItem {
  const isGroup = node.context.startsWith('group.');
  const item = new vscode.TreeItem(
    node.label,
    isGroup
      ? node.id === 'artifacts' || node.id === 'decisions'
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.contextValue = node.context;
  item.accessibilityInformation = { label: [node.label, node.detail].filter(Boolean).join(', ') };
  if (node.detail) item.description = node.detail;
  if (node.tooltip) item.tooltip = node.tooltip;
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

function commandOf({ context, path, topic }: TreeNode): vscode.Command | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (context === 'decision' && topic !== undefined)
    return { command: 'mlops.explainRule', title: vscode.l10n.t('Explain'), arguments: [topic] };
  if (path === undefined || !folder || context === 'artifact.new' || context === 'artifact.missing') return undefined;
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.joinPath(folder.uri, ...path.split('/'))],
  };
}
