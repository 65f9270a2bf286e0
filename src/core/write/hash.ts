// SHA-256 of texts, pure, so that core needs no Node.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toUtf8 } from '../gate/token-counter.ts';

/** Lower-case hexadecimal, of the UTF-8 bytes. */
export function hashOf(text: string): string {
  return hashOfBytes(toUtf8(text));
}

export function hashOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** One hash of many files: of the lines `hash  path`, sorted by path. */
export function treeHashOf(files: readonly { readonly path: string; readonly text: string }[]): string {
  const lines = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${hashOf(text)}  ${path}\n`);
  return hashOf(lines.join(''));
}
