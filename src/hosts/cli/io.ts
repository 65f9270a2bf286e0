// What a command may do to the terminal: results to stdout, messages to stderr, colours only where they are wanted.

import { writeSync } from 'node:fs';

export const exitCodes = { fine: 0, findings: 1, usage: 2, bug: 3 } as const;

export interface Io {
  readonly cwd: string;
  out(text: string): void;
  /** A result to the letter, without a line end of ours. */
  write(text: string): void;
  say(text: string): void;
  readonly paint: (colour: 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim', text: string) => string;
}

const codes = { red: 31, yellow: 33, blue: 34, green: 32, bold: 1, dim: 2 } as const;

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    out: (text) => writeWhole(1, text.endsWith('\n') ? text : `${text}\n`),
    write: (text) => writeWhole(1, text),
    say: (text) => writeWhole(2, text.endsWith('\n') ? text : `${text}\n`),
    paint: (colour, text) => (isColoured() ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text),
  };
}

function isColoured(): boolean {
  return process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
}

// Straight to the file descriptor: loading Node's streams takes longer than most answers.
function writeWhole(descriptor: 1 | 2, text: string): void {
  const bytes = new TextEncoder().encode(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Whoever reads has gone (`mlops rules | head`): nothing is left to say, and that is no bug.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The pipe is full: wait a moment for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
