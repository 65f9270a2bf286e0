// What a command may do to the terminal: results to stdout, messages to stderr, colours only where they are wanted.

export const exitCodes = { fine: 0, findings: 1, usage: 2, bug: 3 } as const;

export interface Io {
  readonly cwd: string;
  out(text: string): void;
  say(text: string): void;
  readonly paint: (colour: 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim', text: string) => string;
}

const codes = { red: 31, yellow: 33, blue: 34, green: 32, bold: 1, dim: 2 } as const;

export function processIo(): Io {
  const isColoured =
    process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    paint: (colour, text) => (isColoured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text),
  };
}
