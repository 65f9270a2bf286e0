// The plan as a rendered page: a virtual document in the editor's own Markdown preview.
import * as vscode from 'vscode';
import { lateCatalog } from '../late.ts';
import { openProject, planOf } from '../project.ts';

export const planScheme = 'mlops-plan';

const pages = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

export const planContent: vscode.TextDocumentContentProvider = {
  onDidChange: changed.event,
  provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
};

export async function showMarkdown(name: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: planScheme, path: `/${name}` });
  pages.set(uri.path, text);
  changed.fire(uri);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

export async function showPlan(): Promise<void> {
  const project = await openProject();
  if (!project) return;
  const planned = await planOf(project);
  if (planned.kind === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t('No plan: {0}', planned.because), { modal: false });
    return;
  }
  await showMarkdown('plan.md', lateCatalog().planDocument(planned.plan));
}
