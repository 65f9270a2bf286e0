// Fix, fix all, ignore with a reason, explain: what can be done about the findings under the cursor.
import { type CodeAction, type CodeActionContext, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { applySafeFixes } from '../../api.ts';
import type { Finding, Fix } from '../../core/text/finding.ts';
import { type LspRange, type OpenFile, rangeOf, type Session, settingsOf } from './session.ts';
import type { Translator } from './to-lsp.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.mlops`;

interface Asked {
  readonly session: Session;
  readonly file: OpenFile;
  readonly range: LspRange;
  readonly context: CodeActionContext;
  readonly translate: Translator;
  /** The command that shows the page of a rule. */
  readonly explainCommand: string;
}

export function actionsFor(asked: Asked): CodeAction[] {
  const { session, file, range, context } = asked;
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const { findings } = session.findingsOf(file);
  const start = file.document.offsetAt(range.start);
  const end = file.document.offsetAt(range.end);
  const touched = findings.filter(({ place }) => place.start <= end && start <= place.end);
  const quick = wants(CodeActionKind.QuickFix)
    ? [
        ...touched.flatMap((found) =>
          found.fixes.map((fix, at) => fixAction(asked, { found, fix, isPreferred: at === 0 })),
        ),
        ...touched.flatMap((found) => ignoreAction(asked, found) ?? []),
        ...touched.map((found) => explainAction(asked, found)),
      ]
    : [];
  return [...quick, ...(context.only !== undefined && wants(fixAllKind) ? fixAll(file) : [])];
}

function fixAction(
  { file, translate }: Asked,
  { found, fix, isPreferred }: { readonly found: Finding; readonly fix: Fix; readonly isPreferred: boolean },
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred,
    diagnostics: [translate.diagnostic(file, found)],
    edit: translate.edit(
      file,
      fix.edits.map(({ place, text }) => ({ range: rangeOf(file.document, place), newText: text })),
    ),
  };
}

// A comment of its own above the line; JSON has none, and inside of a block of text it would be text.
function ignoreAction({ session, file, translate }: Asked, found: Finding): CodeAction | undefined {
  const { document } = file;
  if (/\.(json|ipynb)$/i.test(file.path) || found.rule === 'yaml/syntax' || found.rule === 'mlops/ignore-has-reason')
    return undefined;
  const inside = session.documentAt(file, found.place.start)?.document.at(found.place.start);
  if (inside && (inside.style === 'literal' || inside.style === 'folded') && inside.place.start < found.place.start)
    return undefined;
  const { line } = document.positionAt(found.place.start);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  const newline = text.endsWith('\r\n') ? '\r\n' : '\n';
  const at = { line, character: 0 };
  return {
    title: `Ignore ${found.rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [translate.diagnostic(file, found)],
    edit: translate.edit(file, [
      { range: { start: at, end: at }, newText: `${indent}# mlops-ignore ${found.rule}: TODO say why${newline}` },
    ]),
  };
}

function explainAction({ file, translate, explainCommand }: Asked, found: Finding): CodeAction {
  return {
    title: `Explain ${found.rule}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [translate.diagnostic(file, found)],
    command: { title: `Explain ${found.rule}`, command: explainCommand, arguments: [found.rule] },
  };
}

function fixAll({ document, path, root, uri }: OpenFile): CodeAction[] {
  const text = document.getText();
  const fixed = applySafeFixes(path, text, settingsOf(root));
  const edit = fixed === text ? undefined : difference(text, fixed);
  if (!edit) return [];
  const change: TextEdit = { range: rangeOf(document, edit), newText: edit.text };
  return [{ title: 'Apply all safe MLOps fixes', kind: fixAllKind, edit: { changes: { [uri]: [change] } } }];
}

/** One edit from the first character that differs to the last: cursors outside of it stay. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}
