// Where something stands in a text: offsets inside, lines and columns only at the doors.

/** Offsets in UTF-16 code units, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Answers positions for one text; the table of line starts is made once. */
export function linesOf(text: string): {
  rangeOf(place: Place): Range;
  positionAt(offset: number): Position;
  lineStarts: readonly number[];
} {
  const lineStarts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) lineStarts.push(index + 1);
  }
  const positionAt = (offset: number): Position => {
    const bounded = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (lineStarts[low] ?? 0) + 1 };
  };
  return {
    positionAt,
    lineStarts,
    rangeOf: (place) => ({ start: positionAt(place.start), end: positionAt(place.end) }),
  };
}

/**
 * The place of a part of a scalar's value in the file, where the value stands there to the letter; else the whole scalar's.
 * `part` counts in the value.
 */
export function placeInScalar(
  scalar: { readonly value: unknown; readonly place: Place },
  part: Place,
  text: string,
): Place {
  if (typeof scalar.value !== 'string') return scalar.place;
  const raw = text.slice(scalar.place.start, scalar.place.end);
  const quote = /^["']/.test(raw) ? 1 : 0;
  if (!raw.startsWith(scalar.value, quote)) return scalar.place;
  return { start: scalar.place.start + quote + part.start, end: scalar.place.start + quote + part.end };
}
