// Remembers what was made of the last document: the rules of a kind ask the same of one document, then of the next.
import type { SourceDocument } from './source-file.ts';

export function perDocument<Made>(make: (document: SourceDocument) => Made): (document: SourceDocument) => Made {
  let last: { readonly document: SourceDocument; readonly made: Made } | undefined;
  return (document) => {
    if (last?.document !== document) last = { document, made: make(document) };
    return last.made;
  };
}
