// The tokenizer's table, read when a count is asked for.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokenCounter } from '../../core/gate/token-counter.ts';

let counter: ((text: string) => number) | undefined;

export function countTokens(text: string): number {
  counter ??= tokenCounter(readFileSync(tablePath()));
  return counter(text);
}

// Chunks lie one folder below the bundle.
function tablePath(): string {
  const here = new URL('./o200k.bin', import.meta.url);
  return fileURLToPath(here.pathname.includes('/cli/') ? new URL('../o200k.bin', import.meta.url) : here);
}
