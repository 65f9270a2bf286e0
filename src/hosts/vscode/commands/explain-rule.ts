// Shows the page of a rule or of a decision.
import * as vscode from 'vscode';
import { lateCatalog } from '../late.ts';
import { showMarkdown } from './show-plan.ts';

export async function explainRule(id: unknown): Promise<void> {
  const api = lateCatalog();
  const picked =
    typeof id === 'string'
      ? id
      : await vscode.window.showQuickPick([...api.explainableIds()], {
          title: vscode.l10n.t('Explain a rule or decision'),
        });
  const page = picked === undefined ? undefined : api.explain(picked);
  if (picked !== undefined && page !== undefined) await showMarkdown(`${picked.replaceAll('/', '-')}.md`, page);
}
