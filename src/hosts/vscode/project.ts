// The folder a command works on, its spec, and the plan that several commands begin with.
import * as vscode from 'vscode';
import type { Plan } from '../../core/decide/decision.ts';
import type { OutsideSpec } from '../../core/spec/spec.ts';
import type { WorkspacePath } from '../../core/text/ids.ts';
import type { Files } from '../../core/write/files.ts';
import { lateCatalog } from './late.ts';
import { workspaceFiles } from './workspace-files.ts';

export interface Project {
  readonly folder: vscode.WorkspaceFolder;
  readonly files: Files;
  readonly specText: string;
}

export type Planned =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly outside: OutsideSpec }
  | { readonly kind: 'refused'; readonly because: string };

export async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Open a folder first: MLOps writes into a workspace.'));
    return undefined;
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}

/** Undefined when there is no folder or no spec; the user has been told. */
export async function openProject(): Promise<Project | undefined> {
  const folder = await pickFolder();
  if (!folder) return undefined;
  const files = workspaceFiles(folder.uri);
  const specText =
    (await files.read('mlops.yaml' as WorkspacePath)) ?? (await files.read('mlops.yml' as WorkspacePath));
  if (specText === undefined) {
    const setUp = vscode.l10n.t('Set up');
    const picked = await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no mlops.yaml in {0}.', folder.name),
      setUp,
    );
    if (picked === setUp) await vscode.commands.executeCommand('mlops.setUp');
    return undefined;
  }
  return { folder, files, specText };
}

export async function planOf(
  { files, specText }: Project,
  overlay: Readonly<Record<string, unknown>> = {},
): Promise<Planned> {
  const api = lateCatalog();
  const reading = api.readSpec({ path: 'mlops.yaml', text: specText }, overlay);
  if (reading.kind === 'invalid')
    return { kind: 'refused', because: reading.findings.map(({ message }) => message).join('\n') };
  const outcome = api.decide(reading.spec, api.asksWorkspace(reading.spec) ? await detectedIn(files) : undefined);
  if (outcome.kind === 'abort')
    return {
      kind: 'refused',
      because: outcome.reasons.map(({ because, remedy }) => `${because} ${remedy}`).join('\n'),
    };
  return { kind: 'plan', plan: outcome, outside: reading.outside };
}

/** How far the workspace's automation has come, with the evidence. */
export async function detectedIn(files: Files) {
  const api = lateCatalog();
  const paths = api.maturityPaths(await files.list(), await files.read(api.lockPath));
  return api.maturityFrom(
    await Promise.all(paths.map(async (path) => ({ path, text: (await files.read(path as WorkspacePath)) ?? '' }))),
  );
}
