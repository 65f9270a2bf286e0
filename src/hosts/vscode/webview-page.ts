// A page as HTML: a strict policy, one script under a nonce, and the words in the editor's language.
import * as vscode from 'vscode';

/** `name` is that of the bundle. */
export function webviewPage(webview: vscode.Webview, extensionUri: vscode.Uri, name: 'graph' | 'wizard'): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const at = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file));
  // `<` inside a script element would end it early.
  const bundle = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; font-src ${webview.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at(`${name}.css`)}">
<title>MLOps</title>
</head>
<body>
<script type="application/json" id="words" nonce="${nonce}">${bundle}</script>
<script type="module" nonce="${nonce}" src="${at(`${name}.mjs`)}"></script>
</body>
</html>`;
}

/** What the page may load: its own folder, nothing of the workspace. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')] };
}
