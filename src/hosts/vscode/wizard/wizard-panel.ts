// The wizard in a panel: holds the answers, decides after each of them, and writes when it is told to.
import * as vscode from 'vscode';
import { type ToEditor, type ToPage, toEditorSchema } from '../../../../webview/wizard/protocol.ts';
import type { Answers } from '../../../core/decide/interview.ts';
import type { WorkspacePath } from '../../../core/text/ids.ts';
import type { Files } from '../../../core/write/files.ts';
import { generateInto } from '../commands/generate.ts';
import { lateCatalog } from '../late.ts';
import { showPreview, showPreviewDiff } from '../preview.ts';
import { detectedIn, pickFolder } from '../project.ts';
import { webviewOptions, webviewPage } from '../webview-page.ts';
import { workspaceFiles } from '../workspace-files.ts';
import { type Surroundings, wizardState } from './wizard-state.ts';

let current: { readonly panel: vscode.WebviewPanel } | undefined;

export async function openWizard(context: vscode.ExtensionContext): Promise<void> {
  if (current) {
    current.panel.reveal();
    return;
  }
  const folder = await pickFolder();
  if (!folder) return;
  const panel = vscode.window.createWebviewPanel(
    'mlops.wizard',
    vscode.l10n.t('MLOps set-up'),
    vscode.ViewColumn.Active,
    webviewOptions(context.extensionUri),
  );
  attach(panel, folder, context);
}

/** After a reload of the window the editor hands the panel back; the page kept the answers. */
export function restoreWizard(panel: vscode.WebviewPanel, context: vscode.ExtensionContext): void {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    panel.dispose();
    return;
  }
  panel.webview.options = webviewOptions(context.extensionUri);
  attach(panel, folder, context);
}

function attach(panel: vscode.WebviewPanel, folder: vscode.WorkspaceFolder, context: vscode.ExtensionContext): void {
  current = { panel };
  const session = new WizardSession(folder, (message) => void panel.webview.postMessage(message));
  const listeners = [
    panel.webview.onDidReceiveMessage((raw: unknown) => {
      const parsed = toEditorSchema.safeParse(raw);
      if (parsed.success) void session.take(parsed.data);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void session.refresh()),
  ];
  panel.onDidDispose(() => {
    current = undefined;
    for (const listener of listeners) listener.dispose();
  });
  panel.webview.html = webviewPage(panel.webview, context.extensionUri, 'wizard');
}

/** One panel's answers and what surrounds them. */
class WizardSession {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #files: Files;
  readonly #tell: (message: ToPage) => void;
  #answers: Answers = {};
  #around: Surroundings | undefined;
  #specText: string | undefined;
  #cancel: vscode.CancellationTokenSource | undefined;

  constructor(folder: vscode.WorkspaceFolder, tell: (message: ToPage) => void) {
    this.#folder = folder;
    this.#files = workspaceFiles(folder.uri);
    this.#tell = tell;
  }

  async take(message: ToEditor): Promise<void> {
    const api = lateCatalog();
    switch (message.type) {
      case 'ready':
        await this.#begin(message.answers);
        break;
      case 'answer':
        this.#answers = api.withAnswer(this.#answers, message.path, message.value);
        break;
      case 'takeDetected':
        for (const { key, value } of this.#around?.detected ?? [])
          if (message.key === undefined || message.key === key)
            this.#answers = api.withAnswer(this.#answers, key.split('.'), value);
        break;
      case 'choose':
        this.#answers = api.withAnswer(this.#answers, ['choices', message.topic], message.option);
        break;
      case 'reset':
        this.#answers = {};
        break;
      case 'preview':
        return showPreview(this.#artifact(message.path));
      case 'diff':
        return showPreviewDiff(this.#folder, this.#artifact(message.path));
      case 'source':
        return openSource(message.url, api);
      case 'cancel':
        this.#cancel?.cancel();
        return;
      case 'generate':
        return this.#generate();
      default:
        return message satisfies never;
    }
    this.#show();
  }

  async refresh(): Promise<void> {
    this.#around = await this.#look();
    this.#show();
  }

  async #begin(kept: Answers | undefined): Promise<void> {
    this.#around = await this.#look();
    this.#specText = await readSpecText(this.#files);
    this.#answers = kept ?? (this.#specText === undefined ? {} : answersOf(this.#specText));
  }

  async #look(): Promise<Surroundings> {
    const api = lateCatalog();
    const paths = await this.#files.list();
    const lockText = await this.#files.read(api.lockPath);
    const texts = await Promise.all(
      api.detectionPaths(paths).map(async (path) => ({
        path,
        text: ((await this.#files.read(path as WorkspacePath).catch(() => undefined)) ?? '').slice(0, 200_000),
      })),
    );
    return {
      detected: api.detectInputs(texts),
      maturity: await detectedIn(this.#files),
      present: new Set<string>(paths),
      ours: new Set([...(lockText ?? '').matchAll(/"path":\s*"([^"]+)"/g)].map((match) => match[1] ?? '')),
      canWrite: vscode.workspace.isTrusted,
    };
  }

  #show(): void {
    if (this.#around) this.#tell(wizardState(lateCatalog(), this.#answers, this.#around));
  }

  // A path comes from the page: only files of the present plan are shown.
  #artifact(path: string) {
    const api = lateCatalog();
    const { outcome } = api.interview(this.#answers, this.#around?.maturity);
    const artifact = outcome?.kind === 'plan' ? api.generate(outcome).find((one) => one.path === path) : undefined;
    return artifact && { path: artifact.path, text: artifact.text };
  }

  async #generate(): Promise<void> {
    const api = lateCatalog();
    const { outside } = api.interview(this.#answers, this.#around?.maturity);
    if (!outside) return;
    this.#cancel = new vscode.CancellationTokenSource();
    this.#tell({ type: 'busy', text: vscode.l10n.t('writing the set-up') });
    try {
      const specText =
        this.#specText === undefined ? api.printSpec(outside) : api.editSpec(this.#specText, this.#answers);
      const written = await this.#files.apply([
        { path: 'mlops.yaml' as WorkspacePath, text: specText, expected: this.#specText },
      ]);
      if (written.kind !== 'applied')
        return this.#tell({
          type: 'done',
          text: vscode.l10n.t('mlops.yaml changed meanwhile; open the wizard again.'),
          isProblem: true,
        });
      this.#specText = specText;
      const isDone = await generateInto({ folder: this.#folder, files: this.#files, specText }, {}, this.#cancel.token);
      await this.refresh();
      this.#tell({
        type: 'done',
        text: isDone
          ? vscode.l10n.t('The set-up is written.')
          : vscode.l10n.t('Nothing was written beside mlops.yaml.'),
        isProblem: !isDone,
      });
    } finally {
      this.#cancel.dispose();
      this.#cancel = undefined;
    }
  }
}

async function readSpecText(files: Files): Promise<string | undefined> {
  return files.read('mlops.yaml' as WorkspacePath);
}

function answersOf(specText: string): Answers {
  const root = lateCatalog().readAnswers(specText);
  return typeof root === 'object' && root !== null && !Array.isArray(root) ? (root as Answers) : {};
}

// Only addresses of our own list of sources are opened: the page is not trusted to name one.
function openSource(url: string, api: ReturnType<typeof lateCatalog>): void {
  if (api.isSourceUrl(url)) void vscode.env.openExternal(vscode.Uri.parse(url, true));
}
