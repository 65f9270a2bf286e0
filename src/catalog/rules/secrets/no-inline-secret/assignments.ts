// Names with values in any text: `name = "value"`, `name: value`, `export NAME=value`, `--name=value`, in notebooks with escaped quotes.
import type { Place } from '../../../../core/text/place.ts';

export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

// A name of 3 to 61 letters, perhaps quoted or indexed; then = or :; then a text of 4 to 400 characters in quotes, or a word.
const assignment =
  /(?<![A-Za-z0-9_.-])-{0,2}([A-Za-z_][A-Za-z0-9_.-]{2,60})(?:\\?["'])?\]?[ \t]{0,40}(?:=(?!=)|:(?!:))[ \t]{0,40}(?:[rbuf]{0,2}(\\?["'])([^"'\\\n]{4,400})\2|([^\s"'#,;(){}[\]\\<>`]{4,400}))/g;

export function assignmentsIn(text: string, needsQuotes: boolean): readonly Assignment[] {
  return [...text.matchAll(assignment)].flatMap((match) => {
    const value = match[3] ?? (needsQuotes ? undefined : match[4]);
    if (value === undefined) return [];
    const start = match.index + match[0].lastIndexOf(value);
    return [{ name: match[1] ?? '', value, place: { start, end: start + value.length } }];
  });
}
