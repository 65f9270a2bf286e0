// What a deployment would run, and what would refuse it: nothing acts.
import * as vscode from 'vscode';
import { markdownText } from '../../../core/text/markdown.ts';
import { release } from '../../node/release.ts';
import { openProject, planOf } from '../project.ts';
import { showMarkdown } from './show-plan.ts';

/** Whether the commands could be shown. */
export async function deployDryRun(): Promise<boolean> {
  // The commands come from the project's own script.
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Trust this workspace before MLOps runs its scripts.'));
    return false;
  }
  const project = await openProject();
  if (!project) return false;
  if (project.folder.uri.scheme !== 'file') {
    void vscode.window.showWarningMessage(vscode.l10n.t('A folder without a disk has no scripts to run.'));
    return false;
  }
  const planned = await planOf(project);
  if (planned.kind === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t('No plan: {0}', planned.because));
    return false;
  }
  const shown = await release({ root: project.folder.uri.fsPath, plan: planned.plan, action: 'deploy', isDry: true });
  const reasons = 'reasons' in shown ? shown.reasons : [];
  const output = 'output' in shown ? shown.output : '';
  await showMarkdown(
    'deploy.md',
    [
      `# ${vscode.l10n.t('What a deployment would run')}`,
      ...(output === '' ? [] : [fenced(output)]),
      ...(reasons.length === 0
        ? [vscode.l10n.t('Nothing would refuse it. "mlops deploy --yes" in a terminal runs it.')]
        : [
            `## ${vscode.l10n.t('What would refuse it')}`,
            reasons.map(({ because, remedy }) => `- ${markdownText(because)} ${markdownText(remedy)}`).join('\n'),
          ]),
    ].join('\n\n'),
  );
  return shown.kind === 'shown';
}

// No line of the output can end the block.
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}shell\n${text.trimEnd()}\n${fence}`;
}
