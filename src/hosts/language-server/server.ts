// The language server over any connection: diagnostics as one types, fixes, hovers and completion of the spec.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type Hover,
  MarkupKind,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applySafeFixes, explain, questions, validate } from '../../api.ts';
import type { Severity } from '../../core/text/finding.ts';
import { toAction, toDiagnostic, toRange } from './to-lsp.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.mlops`;
// A larger file is data, not something that somebody types.
const largestCharacters = 2_000_000;

type Rules = Readonly<Record<string, Severity | 'off'>>;

export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let canPull = false;
  let rules: Rules = {};
  let isEnabled = true;

  const findingsOf = (document: TextDocument) =>
    isEnabled && document.getText().length <= largestCharacters
      ? validate(pathOf(document.uri), document.getText(), { rules }).findings
      : [];
  const diagnosticsOf = (document: TextDocument): Diagnostic[] =>
    findingsOf(document).map((found) => toDiagnostic(found, document));
  const push = (document: TextDocument) => {
    // The version keeps an editor from showing marks of an older text.
    if (!canPull)
      void connection.sendDiagnostics({
        uri: document.uri,
        version: document.version,
        diagnostics: diagnosticsOf(document),
      });
  };
  // One answer to every surprise: the log gets it, the editor goes on.
  const guarded = <Answer>(otherwise: Answer, answer: () => Answer): Answer => {
    try {
      return answer();
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return otherwise;
    }
  };

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    canPull = capabilities.textDocument?.diagnostic !== undefined;
    ({ rules, isEnabled } = settingsFrom(initializationOptions));
    return {
      serverInfo: { name: 'mlops' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
        completionProvider: {},
        ...(canPull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    ({ rules, isEnabled } = settingsFrom((settings as { mlops?: unknown } | null)?.mlops ?? settings));
    if (canPull) connection.languages.diagnostics.refresh();
    for (const document of documents.all()) guarded(undefined, () => push(document));
  });
  documents.onDidChangeContent(({ document }) => guarded(undefined, () => push(document)));
  documents.onDidClose(({ document }) => {
    if (!canPull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: document ? guarded([], () => diagnosticsOf(document)) : [],
    };
  });
  connection.onCodeAction((params) => {
    const document = documents.get(params.textDocument.uri);
    return document ? guarded([], () => actionsFor(document, params, findingsOf(document), rules)) : [];
  });
  connection.onHover((params) => withDocument(params, (document) => guarded(null, () => hoverAt(document, params))));
  connection.onCompletion((params) =>
    withDocument(params, (document) => guarded([], () => completionsAt(document, params))),
  );

  function withDocument<Answer>(
    { textDocument }: TextDocumentPositionParams,
    answer: (document: TextDocument) => Answer,
  ): Answer | null {
    const document = documents.get(textDocument.uri);
    return document ? answer(document) : null;
  }

  documents.listen(connection);
  connection.listen();
}

function settingsFrom(value: unknown): { rules: Rules; isEnabled: boolean } {
  const settings = (value as { validate?: { rules?: unknown; enable?: unknown } } | undefined)?.validate;
  const legal = ['off', 'info', 'warning', 'error'];
  const entries =
    typeof settings?.rules === 'object' && settings.rules !== null
      ? Object.entries(settings.rules).filter(([, severity]) => legal.includes(String(severity)))
      : [];
  return { rules: Object.fromEntries(entries) as Rules, isEnabled: settings?.enable !== false };
}

function actionsFor(
  document: TextDocument,
  { range, context }: CodeActionParams,
  findings: ReturnType<typeof validate>['findings'],
  rules: Rules,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = findings.filter(({ place }) => place.start <= end && start <= place.end);
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const quick = wants(CodeActionKind.QuickFix)
    ? touched.flatMap((found) =>
        found.fixes.map((fix, index) => toAction({ document, found, fix, isPreferred: index === 0 })),
      )
    : [];
  if (!wants(fixAllKind) || context.only === undefined) return quick;
  const text = document.getText();
  const fixed = applySafeFixes(pathOf(document.uri), text, { rules });
  if (fixed === text) return quick;
  const whole = toRange({ start: 0, end: text.length }, document);
  return [
    ...quick,
    {
      title: 'Apply all safe MLOps fixes',
      kind: fixAllKind,
      edit: { changes: { [document.uri]: [{ range: whole, newText: fixed }] } },
    },
  ];
}

function hoverAt(document: TextDocument, { position }: TextDocumentPositionParams): Hover | null {
  if (!isSpec(document)) return null;
  const path = keyPathAt(document, position.line);
  const question = questions().find((candidate) => candidate.path.join('.') === path.join('.'));
  if (question) {
    const values =
      question.values.length > 0 ? `\n\nLegal: ${question.values.map((value) => `\`${value}\``).join(', ')}` : '';
    return { contents: { kind: MarkupKind.Markdown, value: `**${question.title}**\n\n${question.help}${values}` } };
  }
  const page = path[0] === 'choices' && path[1] !== undefined ? explain(path[1]) : undefined;
  return page ? { contents: { kind: MarkupKind.Markdown, value: page } } : null;
}

function completionsAt(document: TextDocument, { position }: TextDocumentPositionParams): CompletionItem[] {
  if (!isSpec(document)) return [];
  const line = lineText(document, position.line).slice(0, position.character);
  const value = /^\s*([a-z_]+):\s*(?:\[.*)?\S*$/.exec(line);
  if (value) {
    const question = questions().find(({ path }) => path.join('.') === keyPathAt(document, position.line).join('.'));
    return (question?.values ?? []).map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  }
  if (!/^\s*[a-z_]*$/.test(line)) return [];
  const parent = parentsOf(document, position.line, line.length - line.trimStart().length);
  const below = questions().filter(
    ({ path }) => path.slice(0, parent.length).join('.') === parent.join('.') && path.length > parent.length,
  );
  const keys = new Map(below.map((question) => [question.path[parent.length] ?? '', question]));
  return [...keys].map(([label, question]) => ({
    label,
    kind: CompletionItemKind.Property,
    insertText: `${label}: `,
    documentation: question.path.length === parent.length + 1 ? question.help : '',
  }));
}

function isSpec(document: TextDocument): boolean {
  return /(^|\/)mlops\.ya?ml$/.test(pathOf(document.uri)) || /^model_type:/m.test(document.getText());
}

function lineText(document: TextDocument, line: number): string {
  return document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/, '');
}

function keyPathAt(document: TextDocument, line: number): readonly string[] {
  const match = /^(\s*)([\w-]+)\s*:/.exec(lineText(document, line));
  return match ? [...parentsOf(document, line, (match[1] ?? '').length), match[2] ?? ''] : [];
}

// Block style only: the lines above with less indentation, up to none.
function parentsOf(document: TextDocument, line: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let least = indent;
  for (let above = line - 1; above >= 0 && least > 0; above--) {
    const match = /^(\s*)([\w-]+)\s*:\s*(?:&\S+\s*)?(?:#.*)?$/.exec(lineText(document, above));
    const depth = match?.[1]?.length ?? Number.POSITIVE_INFINITY;
    if (!match || depth >= least) continue;
    parents.unshift(match[2] ?? '');
    least = depth;
  }
  return parents;
}

function pathOf(uri: string): string {
  const [, path = uri] = /^[a-z0-9+.-]+:(?:\/\/[^/]*)?(.*)$/i.exec(uri) ?? [];
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
