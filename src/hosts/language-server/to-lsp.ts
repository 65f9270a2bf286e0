// Findings and fixes in the words of the protocol; the one place where offsets become positions for editors.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceOf } from '../../api.ts';
import type { Finding, Fix } from '../../core/text/finding.ts';
import type { Place } from '../../core/text/place.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

export function toRange(place: Place, document: TextDocument): Range {
  return { start: document.positionAt(place.start), end: document.positionAt(place.end) };
}

export function toDiagnostic(found: Finding, document: TextDocument): Diagnostic {
  const help = found.sources.flatMap((id) => sourceOf(id)?.url ?? [])[0];
  return {
    range: toRange(found.place, document),
    severity: severities[found.severity],
    source: 'mlops',
    code: found.rule,
    message: found.message,
    ...(help ? { codeDescription: { href: help } } : {}),
    ...(found.related.length > 0
      ? {
          relatedInformation: found.related.map(({ place, message }) => ({
            message,
            location: { uri: document.uri, range: toRange(place, document) },
          })),
        }
      : {}),
  };
}

export function toAction({
  document,
  found,
  fix,
  isPreferred,
}: {
  document: TextDocument;
  found: Finding;
  fix: Fix;
  isPreferred: boolean;
}): CodeAction {
  const edits = fix.edits.map(({ place, text }) => ({ range: toRange(place, document), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred,
    diagnostics: [toDiagnostic(found, document)],
    edit: { changes: { [document.uri]: edits } },
  };
}
