// Generated files before they are written: read-only documents, alone or beside what is on the disk.
import * as vscode from 'vscode';
import { virtualTexts } from './virtual-texts.ts';

const previews = virtualTexts('mlops-preview');
export const previewContent = previews.read;

interface Previewed {
  readonly path: string;
  readonly text: string;
}

export async function showPreview(previewed: Previewed | undefined): Promise<void> {
  if (previewed)
    await vscode.window.showTextDocument(previews.put(previewed.path, previewed.text), {
      preview: true,
      viewColumn: vscode.ViewColumn.Beside,
    });
}

export async function showPreviewDiff(folder: vscode.WorkspaceFolder, previewed: Previewed | undefined): Promise<void> {
  if (!previewed) return;
  await vscode.commands.executeCommand(
    'vscode.diff',
    vscode.Uri.joinPath(folder.uri, ...previewed.path.split('/')),
    previews.put(previewed.path, previewed.text),
    vscode.l10n.t('{0}: now and as generated', previewed.path),
  );
}
