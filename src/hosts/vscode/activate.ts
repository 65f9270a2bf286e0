// What the editor is told at activation: commands, and a server that starts when a document of ours is open.
import * as vscode from 'vscode';
import { lateClient, lateCommands } from './late.ts';

/** For tests, and for extensions that want to wait. */
export interface ExtensionApi {
  /** Milliseconds of the extension's own code during activation. */
  readonly activationMs: number;
  /** Resolves when the language server answers. */
  readonly serverIsReady: Promise<void>;
}

export function activateExtension(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const log = vscode.window.createOutputChannel('MLOps', { log: true });
  const findings = vscode.languages.createDiagnosticCollection('mlops-workspace');
  context.subscriptions.push(log, findings);
  const command = (id: string, run: (...args: unknown[]) => Promise<unknown>) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        // The one catch of this host: a sentence for the user, the stack for the log.
        log.error(error instanceof Error ? error : String(error));
        const open = vscode.l10n.t('Open the log');
        const picked = await vscode.window.showErrorMessage(
          vscode.l10n.t('MLOps could not finish: {0}', error instanceof Error ? error.message : String(error)),
          open,
        );
        if (picked === open) log.show();
        return undefined;
      }
    });
  // Everything behind these lies in a bundle of its own, loaded when one of them is first used.
  const late = lateCommands;
  context.subscriptions.push(
    command('mlops.setUp', () => late().setUp()),
    command('mlops.openWizard', () => late().openWizard(context)),
    command('mlops.generateT1', () => late().generateTier('T1')),
    command('mlops.generateT2', () => late().generateTier('T2')),
    command('mlops.generateT3', () => late().generateTier('T3')),
    command('mlops.previewChanges', () => late().previewChanges()),
    command('mlops.undoGeneration', () => late().undoGeneration()),
    command('mlops.deployDryRun', () => late().deployDryRun()),
    command('mlops.validateWorkspace', () => late().validateWorkspace(findings)),
    command('mlops.showPipelineGraph', (address) => late().showPipelineGraph(context, address)),
    command('mlops.showPlan', () => late().showPlan()),
    command('mlops.insertSnippet', () => late().insertSnippet(context)),
    command('mlops.explainRule', (id) => late().explainRule(id)),
    // Only lenses call it: what they bring along is theirs.
    command('mlops.runLens', (...args) => late().runLens(...(args as Parameters<ReturnType<typeof late>['runLens']>))),
    vscode.languages.registerCodeLensProvider([{ language: 'mlproject' }, { language: 'yaml' }, { language: 'json' }], {
      provideCodeLenses: (document) => (isOurs(document) ? late().lensesFor(document) : []),
    }),
    vscode.workspace.registerTextDocumentContentProvider('mlops-plan', {
      provideTextDocumentContent: (uri) => late().planContent(uri),
    }),
    vscode.workspace.registerTextDocumentContentProvider('mlops-preview', {
      provideTextDocumentContent: (uri) => late().previewContent(uri),
    }),
    vscode.window.registerWebviewPanelSerializer('mlops.wizard', {
      deserializeWebviewPanel: async (panel) => late().restoreWizard(panel, context),
    }),
  );
  context.subscriptions.push(...agentDoors(context));
  context.subscriptions.push(lifecycleView(context));
  setTimeout(() => void showStatus(context), 0);
  const serverIsReady = startServerWhenNeeded(context, log);
  return { activationMs: performance.now() - started, serverIsReady };
}

// Nothing is read before somebody opens the view.
function lifecycleView(context: vscode.ExtensionContext): vscode.Disposable {
  type Node = Parameters<ReturnType<ReturnType<typeof lateCommands>['lifecycle']>['item']>[0];
  const changed = new vscode.EventEmitter<undefined>();
  let made: ReturnType<ReturnType<typeof lateCommands>['lifecycle']> | undefined;
  const lifecycle = () => {
    made ??= lateCommands().lifecycle(context, () => changed.fire(undefined));
    return made;
  };
  return vscode.window.createTreeView<Node>('mlops.lifecycle', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => lifecycle().item(node),
      getChildren: (node) => lifecycle().children(node),
    },
  });
}

// Where a spec lies in the folder, one quiet item leads to the lifecycle.
async function showStatus(context: vscode.ExtensionContext): Promise<void> {
  const specs = await vscode.workspace.findFiles('mlops.{yaml,yml}', null, 1);
  if (specs.length === 0) return;
  const item = vscode.window.createStatusBarItem('mlops.status', vscode.StatusBarAlignment.Left);
  item.name = 'MLOps';
  item.text = '$(rocket) MLOps';
  item.tooltip = vscode.l10n.t('Inputs, decisions, files and problems of the MLOps set-up');
  item.command = 'mlops.lifecycle.focus';
  item.show();
  context.subscriptions.push(item);
}

// Editors without language models have no such doors.
function agentDoors(context: vscode.ExtensionContext): readonly vscode.Disposable[] {
  const manifest = context.extension.packageJSON as {
    contributes: { languageModelTools: readonly { name: string }[] };
  };
  const cli = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  return [
    ...manifest.contributes.languageModelTools.map(({ name }) =>
      vscode.lm.registerTool(name, {
        prepareInvocation: () => lateCommands().prepareTool(name),
        invoke: ({ input }) => lateCommands().invokeTool(name, input),
      }),
    ),
    vscode.lm.registerMcpServerDefinitionProvider('mlops.mcp', {
      provideMcpServerDefinitions: () =>
        (vscode.workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === 'file' && vscode.workspace.isTrusted)
          .map(
            ({ uri, name }) =>
              new vscode.McpStdioServerDefinition(
                `MLOps (${name})`,
                process.execPath,
                [cli, 'mcp', '--root', uri.fsPath],
                // The editor's own Node, which is an Electron on the desktop.
                { ELECTRON_RUN_AS_NODE: '1' },
                String(context.extension.packageJSON.version),
              ),
          ),
    }),
  ];
}

// The editor wakes us for every YAML file there is; a process is worth it only for ours.
function startServerWhenNeeded(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStarted = false;
    const look = (document: vscode.TextDocument) => {
      if (isStarted || !isOurs(document)) return;
      isStarted = true;
      watcher.dispose();
      changes.dispose();
      lateClient()
        .startClient(context, log)
        .then(resolve, (error: unknown) => {
          log.error(error instanceof Error ? error : String(error));
          reject(error);
        });
    };
    const watcher = vscode.workspace.onDidOpenTextDocument(look);
    const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => look(document));
    context.subscriptions.push(watcher, changes);
    // After activation has returned, so that its own time stays small.
    setTimeout(() => vscode.workspace.textDocuments.forEach(look), 0);
  });
}

// A look at the first lines: the server knows the kinds, here it only matters whether it is worth a process.
function isOurs(document: vscode.TextDocument): boolean {
  if (document.languageId === 'mlproject' || /(^|\/)mlops\.ya?ml$/.test(document.uri.path)) return true;
  if (document.languageId !== 'yaml' && document.languageId !== 'json') return false;
  if (
    /(^|\/)\.github\/workflows\/|(^|\/)\.gitlab-ci\.ya?ml$|(^|\/)(python_env|feature_store|databricks)\.ya?ml$/.test(
      document.uri.path,
    )
  )
    return true;
  const head = document.getText(new vscode.Range(0, 0, 200, 0));
  return /^\s*"?(apiVersion|pipeline_name|model_type|model_name|entry_points|groups|pipelineInfo|pipelineSpec|panels|tracking_uri|\$schema)"?\s*:/m.test(
    head,
  );
}
