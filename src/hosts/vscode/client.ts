// The language client: starts the server in its own process and shows whether it is well.
import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';

export async function startClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const selector = [{ language: 'mlproject' }, { language: 'yaml' }, { language: 'json' }];
  const client = new LanguageClient(
    'mlops',
    'MLOps',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    {
      documentSelector: selector,
      outputChannel: log,
      // The server offers "Explain" where the client has the command for it.
      initializationOptions: { ...vscode.workspace.getConfiguration('mlops'), commands: ['mlops.explainRule'] },
      synchronize: { configurationSection: 'mlops' },
    },
  );
  const status = vscode.languages.createLanguageStatusItem('mlops.server', selector);
  status.name = 'MLOps';
  const show = (state: State) => {
    status.busy = state === State.Starting;
    status.severity =
      state === State.Stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    status.text =
      state === State.Running
        ? vscode.l10n.t('MLOps checks this file')
        : state === State.Starting
          ? vscode.l10n.t('MLOps is starting')
          : vscode.l10n.t('MLOps server stopped');
  };
  show(client.state);
  context.subscriptions.push(
    status,
    client.onDidChangeState(({ newState }) => show(newState)),
    client,
  );
  await client.start();
}
