// The page as HTML: a strict policy, one script under a nonce, and the words in the editor's language.
import * as vscode from 'vscode';

export function wizardPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const at = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name));
  // `<` inside a script element would end it early.
  const bundle = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; font-src ${webview.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('wizard.css')}">
<title>MLOps</title>
</head>
<body>
<script type="application/json" id="words" nonce="${nonce}">${bundle}</script>
<script type="module" nonce="${nonce}" src="${at('wizard.mjs')}"></script>
</body>
</html>`;
}

/** What the page may load: its own folder, nothing of the workspace. */
export function wizardOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')] };
}
