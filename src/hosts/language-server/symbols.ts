// The outline of a file: its documents, and what each of them defines.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { kindOf } from '../../api.ts';
import { stringAt } from '../../core/workspace/plain.ts';
import type { Located } from '../../core/workspace/project-rule.ts';
import { type OpenFile, rangeOf, type Session } from './session.ts';

const kinds: Readonly<Record<string, SymbolKind>> = {
  step: SymbolKind.Function,
  'entry-point': SymbolKind.Function,
  alert: SymbolKind.Event,
  recording: SymbolKind.Variable,
  metric: SymbolKind.Variable,
};

export function symbolsIn(file: OpenFile, session: Session): DocumentSymbol[] {
  const { validation } = session.check(file);
  const marks = file.root.workspace.index.marksIn(file.path).filter(({ mark }) => mark.role === 'definition');
  return validation.file.documents.flatMap((document, at) => {
    const id = validation.kinds[at];
    if (id === undefined) return [];
    const { place, root } = document;
    const name =
      stringAt(root, ['metadata', 'name']) ??
      stringAt(root, ['pipeline_name']) ??
      stringAt(root, ['model_name']) ??
      stringAt(root, ['name']);
    const title = kindOf(id)?.title ?? id;
    const below = marks.filter(
      (one) => Object.hasOwn(kinds, one.mark.what) && place.start <= one.place.start && one.place.end <= place.end,
    );
    const range = rangeOf(file.document, place);
    return [
      {
        name: name ?? title,
        detail: title,
        kind: SymbolKind.Object,
        range,
        selectionRange: { start: range.start, end: range.start },
        children: below.map((one) => childSymbol(file, one)),
      },
    ];
  });
}

function childSymbol({ document }: OpenFile, { mark, place }: Located): DocumentSymbol {
  const range = rangeOf(document, place);
  return {
    name: mark.name,
    detail: mark.what.replaceAll('-', ' '),
    kind: kinds[mark.what] ?? SymbolKind.Key,
    range,
    selectionRange: range,
  };
}
