// Finds many short words in one pass over a text: blocks of two characters say how far to skip (Wu and Manber, 1994).

export interface Keyword {
  /** ASCII, at least three characters. */
  readonly text: string;
  readonly anyCase: boolean;
}

/** Calls `visit` with the offset of each occurrence and the index of its keyword. */
export type KeywordScan = (
  text: string,
  range: { readonly start: number; readonly end: number },
  visit: (offset: number, keyword: number) => void,
) => void;

const shortest = 3;

export function keywordScanner(keywords: readonly Keyword[]): KeywordScan {
  // Without a keyword ending at a block, the next one can end two characters later at the earliest.
  const shifts = new Uint8Array(128 * 128).fill(shortest - 1);
  // Keywords by their second and third character.
  const buckets: (readonly number[] | undefined)[] = [];
  for (const [index, { text, anyCase }] of keywords.entries()) {
    for (const first of casesOf(text[0] ?? '', anyCase))
      for (const second of casesOf(text[1] ?? '', anyCase)) {
        shifts[blockOf(first, second)] = Math.min(shifts[blockOf(first, second)] ?? 0, 1);
        for (const third of casesOf(text[2] ?? '', anyCase)) {
          const block = blockOf(second, third);
          shifts[block] = 0;
          const bucket = buckets[block] ?? [];
          if (!bucket.includes(index)) buckets[block] = [...bucket, index];
        }
      }
  }
  const lowered = keywords.map(({ text }) => text.toLowerCase());
  const isAt = (text: string, offset: number, index: number) => {
    const keyword = keywords[index];
    if (!keyword) return false;
    if (!keyword.anyCase) return text.startsWith(keyword.text, offset);
    const wanted = lowered[index] ?? '';
    return text.slice(offset, offset + wanted.length).toLowerCase() === wanted;
  };
  return (text, { start, end }, visit) => {
    let at = start + shortest - 1;
    while (at < end) {
      // Other than ASCII folds onto some ASCII character; what is found is compared in full.
      const block = ((text.charCodeAt(at - 1) & 127) << 7) | (text.charCodeAt(at) & 127);
      const shift = shifts[block] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const offset = at - shortest + 1;
      for (const index of buckets[block] ?? []) if (isAt(text, offset, index)) visit(offset, index);
      at++;
    }
  };
}

function casesOf(character: string, anyCase: boolean): readonly number[] {
  const codes = anyCase
    ? [character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)]
    : [character.charCodeAt(0)];
  return [...new Set(codes)];
}

function blockOf(first: number, second: number): number {
  return ((first & 127) << 7) | (second & 127);
}
