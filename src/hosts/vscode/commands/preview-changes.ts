// What generating would do, file by file, before anything is written: look at each difference, then write or leave it.
import * as vscode from 'vscode';
import type { Change } from '../../../core/write/files.ts';
import { prepared } from '../../tools/planning.ts';
import { showPreview, showPreviewDiff } from '../preview.ts';
import { openProject } from '../project.ts';
import { generateInto } from './generate.ts';

interface Item extends vscode.QuickPickItem {
  readonly change?: Change;
}

const icons: Readonly<Record<Change['kind'], string>> = {
  create: '$(add)',
  update: '$(edit)',
  merge: '$(git-merge)',
  conflict: '$(warning)',
  keep: '$(pass)',
  remove: '$(trash)',
};

/** Whether the files were written in the end. */
export async function previewChanges(): Promise<boolean> {
  const project = await openProject();
  if (!project) return false;
  const made = await prepared({}, { files: project.files });
  if (!('planHash' in made)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is nothing to preview: {0}', reasonOf(made.json)));
    return false;
  }
  const open = made.changes.filter(({ kind, because }) => kind !== 'keep' || because !== undefined);
  if (open.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every file is as it should be.'));
    return true;
  }
  const write: Item = { label: vscode.l10n.t('$(check) Write these files') };
  const items: Item[] = [
    write,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...open.map(
      (change): Item => ({
        label: `${icons[change.kind]} ${change.path}`,
        description: change.kind,
        ...(change.because ? { detail: change.because } : {}),
        change,
      }),
    ),
  ];
  // Each look at a file comes back to the list.
  for (;;) {
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('What would change: pick a file to see its difference'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (picked === write) return generateInto(project, {});
    if (picked.change) await show(project.folder, picked.change, made.artifacts);
  }
}

async function show(
  folder: vscode.WorkspaceFolder,
  { kind, path, before, after }: Change,
  artifacts: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  // A conflict keeps the user's text: beside it stands what was generated.
  const text = kind === 'conflict' ? (artifacts.find((one) => one.path === path)?.text ?? '') : (after ?? '');
  if (before === undefined) await showPreview({ path, text });
  else await showPreviewDiff(folder, { path, text });
}

function reasonOf(json: Readonly<Record<string, unknown>>): string {
  const { because, reasons, findings } = json as {
    because?: string;
    reasons?: readonly { because: string; remedy: string }[];
    findings?: readonly { message: string }[];
  };
  return [
    because,
    ...(reasons ?? []).map((reason) => `${reason.because} ${reason.remedy}`),
    ...(findings ?? []).map(({ message }) => message),
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}
