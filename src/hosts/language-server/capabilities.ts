// What a client can do, and what the server offers it.
import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isMapping } from '../../core/validate/is-mapping.ts';
import { fixAllKind } from './code-actions.ts';

/** What other editors may call; in ours the extension shows the page of a rule itself. */
export const commands = { explain: 'mlops.server.explainRule', check: 'mlops.server.checkWorkspace' } as const;

export interface Client {
  readonly canPull: boolean;
  readonly canRefresh: boolean;
  readonly canConfigure: boolean;
  readonly canWatch: boolean;
  readonly hasFolders: boolean;
  readonly hasProgress: boolean;
  readonly hasSnippets: boolean;
  readonly hasVersionedEdits: boolean;
  readonly explainCommand: string;
}

export function clientFrom({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  const own: unknown = isMapping(initializationOptions) ? initializationOptions['commands'] : undefined;
  return {
    canPull: textDocument?.diagnostic !== undefined,
    canRefresh: workspace?.diagnostics?.refreshSupport === true,
    canConfigure: workspace?.configuration === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    hasProgress: window?.workDoneProgress === true,
    hasSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    // A client that has the command of its own says so.
    explainCommand: Array.isArray(own) && own.includes('mlops.explainRule') ? 'mlops.explainRule' : commands.explain,
  };
}

export function capabilitiesFor({ canPull }: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ' ', '-', '"', '/'] },
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    codeLensProvider: {},
    executeCommandProvider: { commands: Object.values(commands) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(canPull ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  };
}
