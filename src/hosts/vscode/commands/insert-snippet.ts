// Offers the snippets that fit the file under the cursor, and inserts the one that is picked.
import * as vscode from 'vscode';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

export async function insertSnippet(context: vscode.ExtensionContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a YAML, MLproject or Markdown file first.'));
    return;
  }
  const snippets = await snippetsFor(editor.document.languageId, context);
  if (snippets.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no MLOps snippets for {0} files.', editor.document.languageId),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(
    snippets.map(([label, snippet]) => ({ label, description: snippet.prefix, detail: snippet.description, snippet })),
    { title: vscode.l10n.t('Insert an MLOps snippet'), matchOnDescription: true, matchOnDetail: true },
  );
  if (!picked) return;
  await editor.insertSnippet(new vscode.SnippetString(lead(editor) + picked.snippet.body.join('\n')));
}

async function snippetsFor(
  language: string,
  context: vscode.ExtensionContext,
): Promise<readonly (readonly [string, Snippet])[]> {
  const manifest = context.extension.packageJSON as {
    contributes: { snippets: readonly { language: string; path: string }[] };
  };
  const lists = await Promise.all(
    manifest.contributes.snippets
      .filter((entry) => entry.language === language)
      .map(async ({ path }) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, path));
        return Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
      }),
  );
  return lists.flat();
}

// Our YAML snippets are whole documents: below another one they begin with the line that separates documents.
function lead({ document, selection }: vscode.TextEditor): string {
  if (document.languageId !== 'yaml') return '';
  const above = document.getText(new vscode.Range(new vscode.Position(0, 0), selection.start));
  if (above.trim() === '' || /(^|\n)---[ \t]*\n\s*$/.test(above)) return '';
  return above.endsWith('\n') ? '---\n' : '\n---\n';
}
