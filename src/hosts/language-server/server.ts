// The language server over any connection: what the client says goes to the session, what it asks is answered from there.
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type DocumentSymbol,
  ErrorCodes,
  FileChangeType,
  InsertTextFormat,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  type Position,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  type TextEdit,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explain } from '../../api.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';
import { type Client, capabilitiesFor, clientFrom, commands } from './capabilities.ts';
import { actionsFor } from './code-actions.ts';
import { completionsAt } from './completion.ts';
import { type FileHost, nextTurn } from './host.ts';
import { hoverAt, runtimeSentence } from './hover.ts';
import { definitionsOf, linksIn, markAt, nameProblem, renameable, renamePlaces, type Target, usesOf } from './names.ts';
import { ResultIds } from './result-ids.ts';
import { looksAt, scanFolder } from './scan.ts';
import { type OpenFile, type Root, rangeOf, Session } from './session.ts';
import { settingsFrom, type UserSettings } from './settings.ts';
import { symbolsIn } from './symbols.ts';
import { type Translator, translator } from './to-lsp.ts';

// Longer waiting is felt.
const longestDelayMs = 50;

export function startServer(connection: Connection, host: FileHost): void {
  const documents = new TextDocuments(TextDocument);
  let user: UserSettings = settingsFrom(undefined);
  let session = new Session(user);
  let client: Client = clientFrom({ processId: null, rootUri: null, capabilities: {} });
  let translate: Translator = translator(session, false);
  const results = new ResultIds();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let lastCostMs = 0;
  let lastEnd = 0;
  let changeCount = 0;
  let onChange: (() => void)[] = [];

  // One answer to every surprise: the log gets it, the editor goes on.
  const guarded = <Answer>(otherwise: Answer, answer: () => Answer): Answer => {
    try {
      return answer();
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return otherwise;
    }
  };
  const told = () => {
    changeCount++;
    const heard = onChange;
    onChange = [];
    for (const hear of heard) hear();
  };

  const diagnosticsOf = (file: OpenFile): Diagnostic[] => {
    const { findings, touched } = session.findingsOf(file);
    if (touched.length > 0) spread(file.root, touched);
    return findings.map((found) => translate.diagnostic(file, found));
  };
  const push = (file: OpenFile) => {
    waiting.delete(file.uri);
    const started = performance.now();
    const diagnostics = guarded([], () => diagnosticsOf(file));
    // The version keeps an editor from showing marks of an older text.
    void connection.sendDiagnostics({ uri: file.uri, version: file.document.version, diagnostics });
    lastEnd = performance.now();
    lastCostMs = lastEnd - started;
  };
  // At once after a pause; in a burst a little later than the last check took, so that keys are never kept waiting.
  const schedule = (file: OpenFile) => {
    const timer = waiting.get(file.uri);
    if (timer !== undefined) clearTimeout(timer);
    const isPause = performance.now() - lastEnd > 150 && timer === undefined;
    const delayMs = isPause ? 0 : Math.min(longestDelayMs, 2 + lastCostMs * 4);
    waiting.set(
      file.uri,
      setTimeout(() => {
        const now = session.open.get(file.uri);
        if (now) push(now);
      }, delayMs),
    );
  };
  /** Files whose findings are out of date by what another one says now. */
  const spread = (root: Root, paths: readonly string[]) => {
    told();
    for (const path of paths) {
      const open = session.openAt(root, path);
      if (open && !client.canPull) schedule(open);
      if (!open) pushClosed(root, path);
    }
  };
  const pushClosed = (root: Root, path: string) => {
    if (client.canPull || !root.user.wholeWorkspace) return;
    void connection.sendDiagnostics({ uri: session.uriOf(root, path), diagnostics: closedDiagnostics(root, path) });
  };
  const closedDiagnostics = (root: Root, path: string): Diagnostic[] =>
    guarded([], () => {
      const own = root.closed.get(path)?.findings;
      if (own === undefined || !root.user.isEnabled) return [];
      return [...own, ...root.workspace.findings(path)].flatMap(
        (found) => translate.closedDiagnostic(root, path, found) ?? [],
      );
    });
  const everythingChanged = () => {
    told();
    if (client.canPull) {
      if (client.canRefresh) connection.languages.diagnostics.refresh();
      return;
    }
    for (const file of session.open.values()) schedule(file);
  };

  connection.onInitialize((params) => {
    client = clientFrom(params);
    user = settingsFrom(params.initializationOptions);
    session = new Session(user);
    translate = translator(session, client.hasVersionedEdits);
    const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []);
    for (const { uri } of folders) session.addFolder(uri, user);
    return { serverInfo: { name: 'mlops' }, capabilities: capabilitiesFor(client) };
  });
  connection.onInitialized(() => {
    if (client.canWatch)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*' }],
      });
    if (client.hasFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) session.removeFolder(uri);
        const fresh = added.map(({ uri }) => session.addFolder(uri, user));
        void scanAll(fresh);
        everythingChanged();
      });
    void configureAll().then(() => {
      // What is open is answered first.
      setTimeout(() => void scanAll(session.folders()), 20);
    });
  });

  const configureAll = async (pushed?: unknown): Promise<void> => {
    if (isMapping(pushed)) {
      user = settingsFrom(pushed);
      for (const root of session.allRoots()) session.configure(root, user);
    } else if (client.canConfigure) {
      for (const root of session.allRoots()) {
        const value: unknown = await connection.workspace
          .getConfiguration({ section: 'mlops', ...(root.uri === undefined ? {} : { scopeUri: root.uri }) })
          .catch(() => undefined);
        if (isMapping(value)) session.configure(root, settingsFrom(value));
      }
    }
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const before = session.allRoots().map((root) => root.user.wholeWorkspace);
    void configureAll(settings).then(() => {
      const widened = session.folders().filter((root, at) => root.user.wholeWorkspace && before[at] === false);
      if (widened.length > 0) void scanAll(widened);
      everythingChanged();
    });
  });

  const scanAll = async (roots: readonly Root[], token?: CancellationToken): Promise<number> => {
    if (roots.length === 0) return 0;
    const progress = client.hasProgress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('MLOps reads the workspace', 0, undefined, true);
    const isCancelled = () =>
      token?.isCancellationRequested === true || progress?.token.isCancellationRequested === true;
    let read = 0;
    for (const root of roots) {
      read += await scanFolder({
        session,
        root,
        host,
        isCancelled,
        onProgress: (done, all) => progress?.report(Math.floor((100 * done) / all), `${done} of ${all}`),
        onTouched: (touchedRoot, paths) => spread(touchedRoot, paths),
      }).catch((error: unknown) => {
        connection.console.error(String(error));
        return 0;
      });
      if (root.user.wholeWorkspace) for (const path of root.closed.keys()) pushClosed(root, path);
    }
    progress?.done();
    everythingChanged();
    return read;
  };

  documents.onDidOpen(({ document }) => void session.opened(document));
  documents.onDidChangeContent(({ document }) => {
    const file = session.open.get(document.uri);
    if (!file) return;
    file.document = document;
    if (!client.canPull) schedule(file);
    else told();
  });
  documents.onDidClose(({ document }) => {
    const timer = waiting.get(document.uri);
    if (timer !== undefined) clearTimeout(timer);
    waiting.delete(document.uri);
    const file = session.closed(document.uri);
    if (!file) return;
    if (!client.canPull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    void readAgain(file.root, file.path);
  });

  /** What the disk says now; a file that is gone is forgotten. */
  const readAgain = async (root: Root, path: string): Promise<void> => {
    if (session.openAt(root, path)) return;
    const text = root.uri === undefined ? undefined : await host.read(session.uriOf(root, path));
    if (session.openAt(root, path)) return;
    const touched = text === undefined ? session.removed(root, path) : session.readClosed(root, path, text);
    spread(root, touched);
    pushClosed(root, path);
    if (touched.length > 0 && client.canPull && client.canRefresh) connection.languages.diagnostics.refresh();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const { root, path } = session.placeOf(uri);
      if (root.uri === undefined || /(^|\/)(node_modules|\.git|\.venv|dist)\//.test(path)) continue;
      if (type === FileChangeType.Deleted) spread(root, session.removed(root, path));
      else {
        spread(root, root.workspace.addFile(path));
        if (looksAt(path, root.user.wholeWorkspace)) void readAgain(root, path);
      }
    }
  });

  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const file = session.open.get(textDocument.uri);
      const items = file ? guarded([], () => diagnosticsOf(file)) : [];
      const resultId = results.idOf(textDocument.uri, items);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    // Held until there is something to say: a client that asks in a loop costs nothing.
    for (;;) {
      const seen = changeCount;
      const items = workspaceReports(known);
      if (items.length > 0 || known.size === 0 || token.isCancellationRequested) return { items };
      await new Promise<void>((done) => {
        if (seen !== changeCount) return done();
        onChange.push(done);
        token.onCancellationRequested(() => done());
      });
    }
  });
  const workspaceReports = (known: Map<string, string>): WorkspaceDocumentDiagnosticReport[] => {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    const report = (uri: string, version: number | null, diagnostics: Diagnostic[]) => {
      seen.add(uri);
      const resultId = results.idOf(uri, diagnostics);
      if (known.get(uri) !== resultId && (diagnostics.length > 0 || known.has(uri)))
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics });
    };
    for (const file of session.open.values())
      report(
        file.uri,
        file.document.version,
        guarded([], () => diagnosticsOf(file)),
      );
    for (const root of session.folders())
      for (const path of root.closed.keys())
        if (root.user.wholeWorkspace) report(session.uriOf(root, path), null, closedDiagnostics(root, path));
    for (const uri of known.keys()) if (!seen.has(uri)) report(uri, null, []);
    return items;
  };

  /** Answers from the text as it is; nothing when the document is not open, or the client has lost interest. */
  const withFile = <Answer>(
    uri: string,
    token: CancellationToken,
    otherwise: Answer,
    answer: (file: OpenFile) => Answer,
  ): Promise<Answer> =>
    nextTurn().then(() => {
      if (token.isCancellationRequested)
        throw new ResponseError<undefined>(LSPErrorCodes.RequestCancelled, 'cancelled');
      const file = session.open.get(uri);
      return file ? guarded(otherwise, () => answer(file)) : otherwise;
    });

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    withFile(textDocument.uri, token, [], (file) =>
      actionsFor({ session, file, range, context, translate, explainCommand: client.explainCommand }),
    ),
  );
  connection.onHover(({ textDocument, position }, token) =>
    withFile(textDocument.uri, token, null, (file) => {
      const offset = file.document.offsetAt(position);
      const found = session.documentAt(file, offset);
      const text = found && hoverAt({ ...found, offset, facts: file.root.workspace.facts() });
      return text
        ? { contents: { kind: MarkupKind.Markdown, value: text.markdown }, range: rangeOf(file.document, text.place) }
        : null;
    }),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    withFile<CompletionItem[]>(textDocument.uri, token, [], (file) => complete(file, position)),
  );
  const complete = (file: OpenFile, position: Position): CompletionItem[] => {
    const offset = file.document.offsetAt(position);
    const found = session.documentAt(file, offset);
    const proposals = completionsAt({
      text: file.document.getText(),
      offset,
      document: found?.document,
      kind: found?.kind,
      path: file.path,
      index: file.root.workspace.index,
    });
    if (!proposals) return [];
    const range = { start: file.document.positionAt(proposals.start), end: position };
    return proposals.items.map((item) => ({
      label: item.label,
      kind: {
        key: CompletionItemKind.Property,
        value: CompletionItemKind.EnumMember,
        name: CompletionItemKind.Reference,
      }[item.sort],
      ...(item.detail === undefined || item.detail === '' ? {} : { detail: item.detail }),
      ...(item.documentation === undefined
        ? {}
        : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
      ...(item.isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      sortText: `${item.sort === 'name' ? 0 : item.isRequired ? 1 : 2}${item.label}`,
      insertTextFormat: client.hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: client.hasSnippets ? item.snippet : item.plain },
    }));
  };

  const locationOf = (root: Root, { path, at }: Target): Location | undefined => {
    const start = { line: 0, character: 0 };
    const range = at ? session.rangeIn(root, path, at.place) : { start, end: start };
    return range && { uri: session.uriOf(root, path), range };
  };
  const markUnder = (file: OpenFile, position: Position) => {
    session.check(file);
    return markAt(file, file.document.offsetAt(position));
  };
  connection.onDefinition(({ textDocument, position }, token) =>
    withFile<Location[]>(textDocument.uri, token, [], (file) => {
      const at = markUnder(file, position);
      return at ? definitionsOf(file.root, at).flatMap((target) => locationOf(file.root, target) ?? []) : [];
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    withFile<Location[]>(textDocument.uri, token, [], (file) => {
      const at = markUnder(file, position);
      if (!at) return [];
      const uses = usesOf(file.root, at, context.includeDeclaration);
      return uses.flatMap((one) => locationOf(file.root, { path: one.path, at: one }) ?? []);
    }),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    withFile(textDocument.uri, token, null, (file) => {
      const at = markUnder(file, position);
      return renameable(at) ? { range: rangeOf(file.document, at.place), placeholder: at.mark.name } : null;
    }),
  );
  connection.onRenameRequest(async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | null> => {
    await nextTurn();
    const file = session.open.get(textDocument.uri);
    const at = file && !token.isCancellationRequested ? guarded(undefined, () => markUnder(file, position)) : undefined;
    if (!file || !renameable(at)) return null;
    const problem = nameProblem(file.root, at, newName);
    if (problem !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, problem);
    const edits = new Map<string, TextEdit[]>();
    for (const one of renamePlaces(file.root, at)) {
      const range = session.rangeIn(file.root, one.path, one.place);
      if (range) edits.set(one.path, [...(edits.get(one.path) ?? []), { range, newText: newName }]);
    }
    const changes = [...edits].map(([path, textEdits]) => ({ uri: session.uriOf(file.root, path), path, textEdits }));
    if (!client.hasVersionedEdits)
      return { changes: Object.fromEntries(changes.map(({ uri, textEdits }) => [uri, textEdits])) };
    return {
      documentChanges: changes.map(({ uri, path, textEdits }) => ({
        textDocument: { uri, version: session.openAt(file.root, path)?.document.version ?? null },
        edits: textEdits,
      })),
    };
  });
  connection.onDocumentSymbol(({ textDocument }, token) =>
    withFile<DocumentSymbol[]>(textDocument.uri, token, [], (file) => symbolsIn(file, session)),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    withFile(textDocument.uri, token, [], (file) => {
      session.check(file);
      return linksIn(file).map(({ at, target }) => ({
        range: rangeOf(file.document, at.place),
        target: session.uriOf(file.root, target.path),
      }));
    }),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    withFile(textDocument.uri, token, [], (file) => {
      const { validation } = session.check(file);
      const facts = file.root.workspace.facts();
      return validation.file.documents.flatMap((document, at) => {
        const sentence =
          validation.kinds[at] === 'inference-service' ? runtimeSentence(document.root, facts) : undefined;
        const place =
          document.find('spec.predictor.model.modelFormat')?.keyPlace ?? document.find('spec.predictor')?.keyPlace;
        return sentence !== undefined && place
          ? [{ range: rangeOf(file.document, place), command: { title: sentence, command: '' } }]
          : [];
      });
    }),
  );

  connection.onExecuteCommand(async ({ command, arguments: given }, token) => {
    if (command === commands.check) {
      for (const root of session.folders()) session.configure(root, { ...root.user, wholeWorkspace: true });
      return { files: await scanAll(session.folders(), token) };
    }
    const [rule]: readonly unknown[] = given ?? [];
    if (command !== commands.explain || typeof rule !== 'string') return null;
    const page = explain(rule) ?? null;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: page === null ? `There is no page for ${rule}.` : summaryOf(page),
    });
    return page;
  });

  documents.listen(connection);
  connection.listen();
}

/** The first paragraph of a rule's page. */
function summaryOf(page: string): string {
  return page.split('\n').slice(2).join('\n').split('\n\n')[0] ?? page;
}
