// Applies edits to a text; overlapping edits are refused as a whole rather than half applied.
import type { TextEdit } from './finding.ts';

/** The edited text, or undefined when two edits touch the same characters. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = [...edits].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    if (edit.place.start < done || edit.place.end < edit.place.start || edit.place.end > text.length) return undefined;
    result += text.slice(done, edit.place.start) + edit.text;
    done = edit.place.end;
  }
  return result + text.slice(done);
}
