// Takes the last generation back in one step; what changed since is named, and then nothing is touched.
import * as vscode from 'vscode';
import { diskFiles } from '../../node/disk-files.ts';
import { pickFolder } from '../project.ts';

/** Whether the tree is as it was before the last generation. */
export async function undoGeneration(): Promise<boolean> {
  const folder = await pickFolder();
  if (!folder) return false;
  if (!vscode.workspace.isTrusted) return tell(vscode.l10n.t('Trust this workspace before MLOps changes files in it.'));
  if (folder.uri.scheme !== 'file')
    return tell(vscode.l10n.t('{0} lies on no disk of this machine; undo with its own history.', folder.name));
  const undone = await diskFiles(folder.uri.fsPath).undo();
  switch (undone.kind) {
    case 'undone':
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The last generation is taken back: {0} files.', undone.paths.length),
      );
      return true;
    case 'nothing':
      return tell(vscode.l10n.t('There is no generation to take back.'));
    case 'moved':
      return tell(
        vscode.l10n.t('Nothing was taken back: {0} changed since, and that would be lost.', undone.paths.join(', ')),
      );
    case 'failed':
      return tell(vscode.l10n.t('Nothing was taken back: {0}.', undone.because));
    default:
      return undone satisfies never;
  }
}

function tell(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}
