// Finds many short words in one pass over a text: blocks of two characters say how far to skip (Wu and Manber, 1994).

export interface Keyword {
  /** ASCII, at least four characters. */
  readonly text: string;
  readonly anyCase: boolean;
}

/** Calls `visit` with the offset of each occurrence and the index of its keyword. */
export type KeywordScan = (
  text: string,
  range: { readonly start: number; readonly end: number },
  visit: (offset: number, keyword: number) => void,
) => void;

const shortest = 4;
const blocks = 128 * 128;

export function keywordScanner(keywords: readonly Keyword[]): KeywordScan {
  // Without a keyword's beginning in a block, the next one can end three characters later at the earliest.
  const shifts = new Uint8Array(blocks).fill(shortest - 1);
  const firsts = new Uint8Array(blocks);
  /** Keywords by their third and fourth character. */
  const buckets: (readonly number[] | undefined)[] = Array.from({ length: blocks }, () => undefined);
  for (const [index, keyword] of keywords.entries()) {
    for (const block of blocksAt(keyword, 0)) firsts[block] = 1;
    for (let at = 0; at < shortest - 1; at++)
      for (const block of blocksAt(keyword, at)) shifts[block] = Math.min(shifts[block] ?? 0, shortest - 2 - at);
    for (const block of blocksAt(keyword, shortest - 2)) buckets[block] = [...(buckets[block] ?? []), index];
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
      if (firsts[((text.charCodeAt(offset) & 127) << 7) | (text.charCodeAt(offset + 1) & 127)] === 1)
        for (const index of buckets[block] ?? []) if (isAt(text, offset, index)) visit(offset, index);
      at++;
    }
  };
}

// The two characters at a place of a keyword, in every case that counts.
function blocksAt({ text, anyCase }: Keyword, at: number): readonly number[] {
  return casesOf(text[at] ?? '', anyCase).flatMap((first) =>
    casesOf(text[at + 1] ?? '', anyCase).map((second) => ((first & 127) << 7) | (second & 127)),
  );
}

function casesOf(character: string, anyCase: boolean): readonly number[] {
  const codes = anyCase
    ? [character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)]
    : [character.charCodeAt(0)];
  return [...new Set(codes)];
}
