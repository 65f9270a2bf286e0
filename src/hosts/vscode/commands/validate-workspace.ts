// Checks every file of the workspace and puts what it finds into Problems.
import * as vscode from 'vscode';
import { linesOf } from '../../../core/text/place.ts';
import { lateCatalog } from '../late.ts';

const looksAt = '**/{*.yaml,*.yml,*.json,MLproject,*.env,.env,*.py,*.ipynb,*.toml,*.ini,*.cfg,*.sh,*.tf}';
const excluded =
  '{**/node_modules/**,**/.git/**,**/.venv/**,**/venv/**,**/.mlops/**,**/dist/**,**/package-lock.json,**/*.lock}';
const largestBytes = 2_000_000;
const severities = { error: 0, warning: 1, info: 2 } as const;

export async function validateWorkspace(collection: vscode.DiagnosticCollection): Promise<number> {
  const api = lateCatalog();
  const rules = vscode.workspace
    .getConfiguration('mlops')
    .get<Record<string, 'off' | 'info' | 'warning' | 'error'>>('validate.rules', {});
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      cancellable: true,
      title: vscode.l10n.t('MLOps checks the workspace'),
    },
    async (progress, cancel) => {
      const files = await vscode.workspace.findFiles(looksAt, excluded, 10_000, cancel);
      collection.clear();
      let count = 0;
      for (const [index, file] of files.entries()) {
        if (cancel.isCancellationRequested) break;
        if (index % 20 === 0)
          progress.report({
            message: vscode.l10n.t('{0} of {1}', index, files.length),
            increment: 2000 / files.length,
          });
        const bytes = await vscode.workspace.fs.readFile(file);
        if (bytes.length > largestBytes) continue;
        const text = new TextDecoder().decode(bytes);
        const lines = linesOf(text);
        // Documents that are open are the server's: it would mark the same place twice.
        if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === file.toString())) continue;
        const diagnostics = api
          .validate(vscode.workspace.asRelativePath(file, false), text, { rules })
          .findings.map((found) => {
            const { start, end } = lines.rangeOf(found.place);
            const diagnostic = new vscode.Diagnostic(
              new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1),
              found.message,
              severities[found.severity],
            );
            diagnostic.source = 'mlops';
            diagnostic.code = found.rule;
            return diagnostic;
          });
        count += diagnostics.length;
        if (diagnostics.length > 0) collection.set(file, diagnostics);
      }
      void vscode.window.showInformationMessage(
        vscode.l10n.t('MLOps checked {0} files and found {1} problems.', files.length, count),
      );
      return count;
    },
  );
}
