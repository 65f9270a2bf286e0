// Turns the tokenizer library's o200k vocabulary into the table that core/gate/token-counter.ts searches in place.
import ranks from 'gpt-tokenizer/bpeRanks/o200k_base';
import { O200K_TOKEN_SPLIT_REGEX } from 'gpt-tokenizer/encodingParams/constants';

/** Little endian: length of the pattern, count, the pattern, count + 1 offsets, count ranks, the bytes of all entries sorted. */
export function tokenTable(): Uint8Array {
  const encoder = new TextEncoder();
  const entries: { bytes: Uint8Array; rank: number }[] = [];
  ranks.forEach((value, rank) => {
    entries.push({ bytes: typeof value === 'string' ? encoder.encode(value) : Uint8Array.from(value), rank });
  });
  entries.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const source = O200K_TOKEN_SPLIT_REGEX.source;
  const pattern = encoder.encode(source);
  const total = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
  const table = new Uint8Array(8 + pattern.length + (entries.length + 1) * 4 + entries.length * 4 + total);
  const view = new DataView(table.buffer);
  view.setUint32(0, pattern.length, true);
  view.setUint32(4, entries.length, true);
  table.set(pattern, 8);
  const offsetsAt = 8 + pattern.length;
  const ranksAt = offsetsAt + (entries.length + 1) * 4;
  const bytesAt = ranksAt + entries.length * 4;
  let offset = 0;
  entries.forEach((entry, index) => {
    view.setUint32(offsetsAt + index * 4, offset, true);
    view.setUint32(ranksAt + index * 4, entry.rank, true);
    table.set(entry.bytes, bytesAt + offset);
    offset += entry.bytes.length;
  });
  view.setUint32(offsetsAt + entries.length * 4, offset, true);
  return table;
}
