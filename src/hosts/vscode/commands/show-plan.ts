// The plan as a rendered page: a virtual document in the editor's own Markdown preview.
import * as vscode from 'vscode';
import { lateCatalog } from '../late.ts';
import { openProject, planOf } from '../project.ts';
import { virtualTexts } from '../virtual-texts.ts';

const pages = virtualTexts('mlops-plan');
export const planContent = pages.read;

export async function showMarkdown(name: string, text: string): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', pages.put(name, text));
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
