// The port on the editor's own file system: confined to one folder, everything or nothing.
import * as vscode from 'vscode';
import type { WorkspacePath } from '../../core/text/ids.ts';
import type { ApplyResult, Files, FileWrite } from '../../core/write/files.ts';
import { diskFiles } from '../node/disk-files.ts';

const excluded =
  '{**/node_modules/**,**/.git/**,**/.venv/**,**/venv/**,**/__pycache__/**,**/.mlops/**,**/dist/**,**/mlruns/**,**/mlartifacts/**}';

/** A folder on a real disk has the journal of the node port: a crash leaves old or new, and a generation can be taken back. */
export function workspaceFiles(folder: vscode.Uri): Files {
  return folder.scheme === 'file' ? diskFiles(folder.fsPath) : virtualFiles(folder);
}

function virtualFiles(folder: vscode.Uri): Files {
  const at = (path: WorkspacePath) => vscode.Uri.joinPath(folder, ...path.split('/'));
  const read = async (path: WorkspacePath): Promise<string | undefined> => {
    await refuseLinks(folder, path);
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
    } catch (error) {
      if (
        error instanceof vscode.FileSystemError &&
        (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
      )
        return undefined;
      throw error;
    }
  };
  return {
    read,
    async list() {
      const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'), excluded, 20_000);
      return found.map((uri) => vscode.workspace.asRelativePath(uri, false) as WorkspacePath).sort();
    },
    async apply(writes): Promise<ApplyResult> {
      const moved: string[] = [];
      for (const { path, expected } of writes) if ((await read(path)) !== expected) moved.push(path);
      if (moved.length > 0) return { kind: 'moved', paths: moved };
      const done: FileWrite[] = [];
      for (const write of writes) {
        try {
          await put(at(write.path), write.text);
          done.push(write);
        } catch (error) {
          // What was written so far goes back to what was there.
          for (const { path, expected } of done.reverse()) await put(at(path), expected);
          return { kind: 'failed', path: write.path, because: error instanceof Error ? error.message : String(error) };
        }
      }
      return { kind: 'applied' };
    },
  };
}

async function put(uri: vscode.Uri, text: string | undefined): Promise<void> {
  if (text === undefined) await vscode.workspace.fs.delete(uri);
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

// A link inside the folder may point out of it: nothing is read or written through one.
async function refuseLinks(folder: vscode.Uri, path: WorkspacePath): Promise<void> {
  let current = folder;
  for (const segment of path.split('/')) {
    current = vscode.Uri.joinPath(current, segment);
    const state = await vscode.workspace.fs.stat(current).then(
      (found) => found,
      () => undefined,
    );
    if (!state) return;
    if ((state.type & vscode.FileType.SymbolicLink) !== 0)
      throw new Error(vscode.l10n.t('{0} is a link; MLOps does not follow links.', path));
  }
}
