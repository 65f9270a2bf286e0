// Plan, gate, changes, write: with progress, and with a way out until the first file is written.
import * as vscode from 'vscode';
import type { PlannedChanges } from '../../../core/write/plan-changes.ts';
import { lateCatalog } from '../late.ts';
import { openProject, type Project, planOf } from '../project.ts';

export async function generateTier(tier: 'T1' | 'T2' | 'T3'): Promise<boolean> {
  const project = await openProject();
  return project ? generateInto(project, { tier }) : false;
}

/** Whether files are as the plan wants them, apart from conflicts that the user was told of. */
export async function generateInto(
  project: Project,
  overlay: Readonly<Record<string, unknown>>,
  alsoCancelledBy?: vscode.CancellationToken,
): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Trust this workspace before MLOps writes files into it.'));
    return false;
  }
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('MLOps') },
    async (progress, cancel) => {
      const isCancelled = () => cancel.isCancellationRequested || alsoCancelledBy?.isCancellationRequested === true;
      progress.report({ message: vscode.l10n.t('deciding') });
      const planned = await planOf(project, overlay);
      if (planned.kind === 'refused') return tell(vscode.l10n.t('No plan: {0}', planned.because));
      const api = lateCatalog();
      progress.report({ message: vscode.l10n.t('checking what would be written') });
      const artifacts = api.generate(planned.plan);
      const verdict = api.gate(planned.plan, artifacts);
      if (verdict.kind === 'refused')
        return tell(
          vscode.l10n.t(
            'The gate refuses: {0}',
            verdict.refusals.map(({ path, finding }) => `${path}: ${finding.message}`).join(' '),
          ),
        );
      const changes = await api.changesOn(project.files, { approved: verdict.bundle, specText: project.specText });
      if (changes.kind === 'bad-lock') return tell(changes.because);
      if (isCancelled()) return false;
      progress.report({ message: vscode.l10n.t('writing {0} files', changes.writes.length) });
      const applied = await project.files.apply(changes.writes);
      if (applied.kind === 'moved')
        return tell(vscode.l10n.t('Nothing was written: {0} changed meanwhile.', applied.paths.join(', ')));
      if (applied.kind === 'failed') return tell(vscode.l10n.t('Nothing was written: {0}', applied.because));
      report(project, changes);
      return true;
    },
  );
}

function tell(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}

// Not awaited: the command has done its work, the message may stay.
function report(project: Project, { changes }: PlannedChanges): void {
  const conflicts = changes.filter(({ kind }) => kind === 'conflict').map(({ path }) => path);
  const written = changes.filter(({ kind }) => kind === 'create' || kind === 'update').length;
  const open = vscode.l10n.t('Open the plan');
  const message =
    conflicts.length > 0
      ? vscode.window.showWarningMessage(
          vscode.l10n.t('{0} files written; yours were kept where both changed: {1}', written, conflicts.join(', ')),
          open,
        )
      : vscode.window.showInformationMessage(
          vscode.l10n.t('{0} files written, {1} as they should be.', written, changes.length - written),
          open,
        );
  void message.then((picked) => {
    if (picked === open)
      void vscode.commands.executeCommand(
        'markdown.showPreview',
        vscode.Uri.joinPath(project.folder.uri, 'docs/mlops/plan.md'),
      );
  });
}
