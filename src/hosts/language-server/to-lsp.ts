// Findings in the words of the protocol; the one place where offsets become positions for editors.
import { type Diagnostic, DiagnosticSeverity, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { sourceOf } from '../../api.ts';
import type { Finding } from '../../core/text/finding.ts';
import { type LspRange, type OpenFile, type Root, rangeOf, type Session } from './session.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

export interface Translator {
  diagnostic(file: OpenFile, found: Finding): Diagnostic;
  closedDiagnostic(root: Root, path: string, found: Finding): Diagnostic | undefined;
  edit(file: OpenFile, edits: readonly TextEdit[]): WorkspaceEdit;
}

const nowhere: LspRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `hasVersions`: the client takes edits with the version that they were made for, and refuses them for another. */
export function translator(session: Session, hasVersions: boolean): Translator {
  const related = (root: Root, path: string, found: Finding) =>
    found.related.map((one) => {
      const at = one.path ?? path;
      return {
        message: one.message,
        location: { uri: session.uriOf(root, at), range: session.rangeIn(root, at, one.place) ?? nowhere },
      };
    });
  const diagnostic = (range: LspRange, found: Finding, others: ReturnType<typeof related>): Diagnostic => {
    const help = found.sources.flatMap((id) => sourceOf(id)?.url ?? [])[0];
    return {
      range,
      severity: severities[found.severity],
      source: 'mlops',
      code: found.rule,
      message: found.message,
      ...(help === undefined ? {} : { codeDescription: { href: help } }),
      ...(others.length > 0 ? { relatedInformation: others } : {}),
    };
  };
  return {
    diagnostic: (file, found) =>
      diagnostic(rangeOf(file.document, found.place), found, related(file.root, file.path, found)),
    closedDiagnostic(root, path, found) {
      const range = session.rangeIn(root, path, found.place);
      return range && diagnostic(range, found, related(root, path, found));
    },
    edit: ({ uri, document }, edits) =>
      hasVersions
        ? { documentChanges: [{ textDocument: { uri, version: document.version }, edits: [...edits] }] }
        : { changes: { [uri]: [...edits] } },
  };
}
