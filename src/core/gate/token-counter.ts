// Counts o200k tokens from a table that is searched as it lies in its file, because building the tokenizer's map costs 0.2 s a start.

/**
 * Reads a table made by `tokenTable` in build/token-table.ts: the splitting pattern, then the vocabulary sorted by bytes
 * with the rank of each entry. Nothing is copied; loading it costs no more than reading the file.
 */
export function tokenCounter(table: Uint8Array): (text: string) => number {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const patternLength = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  const offsetsAt = 8 + patternLength;
  const ranksAt = offsetsAt + (count + 1) * 4;
  const bytesAt = ranksAt + count * 4;
  const pattern = new RegExp(fromAscii(table.subarray(8, offsetsAt)), 'gu');
  const known = new Map<string, number>();

  const firstByteOf = (index: number): number => table[bytesAt + view.getUint32(offsetsAt + index * 4, true)] ?? 0;
  // Where the entries of a first byte begin: found once a byte, it saves every later search half of its steps.
  const begins = new Int32Array(257).fill(-1);
  const beginOf = (byte: number): number => {
    const found = begins[byte] ?? -1;
    if (found >= 0) return found;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstByteOf(middle) < byte) low = middle + 1;
      else high = middle;
    }
    begins[byte] = low;
    return low;
  };

  const rankOf = (piece: Uint8Array, start: number, end: number): number | undefined => {
    const first = piece[start] ?? 0;
    let low = beginOf(first);
    let high = (first === 255 ? count : beginOf(first + 1)) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const from = bytesAt + view.getUint32(offsetsAt + middle * 4, true);
      const to = bytesAt + view.getUint32(offsetsAt + middle * 4 + 4, true);
      const order = compare(piece, start, end, table, from, to);
      if (order === 0) return view.getUint32(ranksAt + middle * 4, true);
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return undefined;
  };

  // Byte pair encoding: the neighbouring pair of lowest rank is merged until none is in the vocabulary.
  const countPiece = (piece: Uint8Array): number => {
    if (rankOf(piece, 0, piece.length) !== undefined) return 1;
    const starts = Array.from({ length: piece.length + 1 }, (_, index) => index);
    const pairRank = (at: number): number => {
      const end = starts[at + 2];
      return end === undefined
        ? Number.POSITIVE_INFINITY
        : (rankOf(piece, starts[at] ?? 0, end) ?? Number.POSITIVE_INFINITY);
    };
    const ranks = starts.map((_, index) => pairRank(index));
    for (;;) {
      let best = -1;
      let lowest = Number.POSITIVE_INFINITY;
      for (let index = 0; index < starts.length - 2; index++) {
        const rank = ranks[index] ?? lowest;
        if (rank < lowest) {
          lowest = rank;
          best = index;
        }
      }
      if (best < 0) return starts.length - 1;
      starts.splice(best + 1, 1);
      ranks.splice(best + 1, 1);
      ranks[best] = pairRank(best);
      if (best > 0) ranks[best - 1] = pairRank(best - 1);
    }
  };

  return (text) => {
    let total = 0;
    for (const [piece] of text.matchAll(pattern)) {
      const cached = known.get(piece);
      if (cached !== undefined) {
        total += cached;
        continue;
      }
      const counted = countLong(toUtf8(piece), countPiece);
      if (known.size < 50_000) known.set(piece, counted);
      total += counted;
    }
    return total;
  };
}

// Merging is quadratic in a piece's length. No word is this long; a run of one symbol is counted in slices, at most one token off each.
const longestPiece = 2000;

function countLong(piece: Uint8Array, countPiece: (piece: Uint8Array) => number): number {
  if (piece.length <= longestPiece) return countPiece(piece);
  let total = 0;
  for (let start = 0; start < piece.length; start += longestPiece)
    total += countPiece(piece.subarray(start, start + longestPiece));
  return total;
}

function compare(a: Uint8Array, aStart: number, aEnd: number, b: Uint8Array, bStart: number, bEnd: number): number {
  const length = Math.min(aEnd - aStart, bEnd - bStart);
  for (let index = 0; index < length; index++) {
    const difference = (a[aStart + index] ?? 0) - (b[bStart + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

function fromAscii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** UTF-8, a lone surrogate as the replacement character. Core has no TextEncoder. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  const put = (byte: number) => {
    bytes[at++] = byte;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const given = text.codePointAt(index) ?? 0;
    // A pair is two units of the text.
    if (given > 0xffff) index++;
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (code < 0x800) put(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) put(0xe0 | (code >> 12));
      else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 63));
      }
      put(0x80 | ((code >> 6) & 63));
    }
    put(0x80 | (code & 63));
  }
  return bytes.slice(0, at);
}
