// Code lenses: the catalog says which, this file turns them into the editor's commands.
import * as vscode from 'vscode';
import { lateCatalog } from './late.ts';

type Action = ReturnType<ReturnType<typeof lateCatalog>['lensesIn']>[number]['action'];

export function lensesFor(document: vscode.TextDocument): vscode.CodeLens[] {
  const path = vscode.workspace.asRelativePath(document.uri, false);
  return lateCatalog()
    .lensesIn(path, document.getText())
    .filter(
      ({ action }) =>
        vscode.workspace.isTrusted || action.kind === 'plan' || action.kind === 'picture' || action.kind === 'open',
    )
    .map(({ title, place, action }) => {
      const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
      return new vscode.CodeLens(range, {
        title: vscode.l10n.t(title),
        command: 'mlops.runLens',
        arguments: [document.uri, action, document.version],
      });
    });
}

export async function runLens(uri: vscode.Uri, action: Action, version: number): Promise<void> {
  switch (action.kind) {
    case 'generate':
      return vscode.commands.executeCommand(`mlops.generate${action.tier}`);
    case 'preview':
      return vscode.commands.executeCommand('mlops.previewChanges');
    case 'plan':
      return vscode.commands.executeCommand('mlops.showPlan');
    case 'picture':
      return vscode.commands.executeCommand('mlops.showPipelineGraph', uri);
    case 'run':
      return runInTerminal(uri, action.words);
    case 'edit':
      return applyEdits(uri, action.edits, version);
    case 'open':
      return openRunbook(uri, action);
    default:
      action satisfies never;
  }
}

async function applyEdits(
  uri: vscode.Uri,
  edits: Extract<Action, { kind: 'edit' }>['edits'],
  version: number,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // Offsets belong to the text that the lens was made from.
  if (document.version !== version) return;
  const change = new vscode.WorkspaceEdit();
  for (const { place, text } of edits)
    change.replace(uri, new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)), text);
  await vscode.workspace.applyEdit(change);
}

// The words come from files: each is quoted, and the line waits for the user's Enter.
function runInTerminal(uri: vscode.Uri, words: readonly string[]): void {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const terminal = vscode.window.createTerminal({ name: 'MLOps', ...(folder ? { cwd: folder.uri } : {}) });
  terminal.show();
  terminal.sendText(words.map(quoted).join(' '), false);
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function openRunbook(uri: vscode.Uri, { path, anchor }: Extract<Action, { kind: 'open' }>): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || path.split('/').includes('..')) return;
  const target = vscode.Uri.joinPath(folder.uri, ...path.split('/'));
  await vscode.commands.executeCommand('markdown.showPreview', anchor ? target.with({ fragment: anchor }) : target);
}
