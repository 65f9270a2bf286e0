// Where the YAML reader stands: characters, lines, indentation, comments, and what was wrong.
import { Nodes } from './yaml-nodes.ts';

export const codes = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  bang: 33,
  doubleQuote: 34,
  hash: 35,
  percent: 37,
  ampersand: 38,
  quote: 39,
  asterisk: 42,
  plus: 43,
  comma: 44,
  dash: 45,
  colon: 58,
  greater: 62,
  question: 63,
  at: 64,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  backtick: 96,
  openBrace: 123,
  pipe: 124,
  closeBrace: 125,
} as const;

/** `error` where the readers of the engines refuse; `hint` where YAML refuses and they read on. */
export interface Problem {
  readonly code: 'syntax' | 'indentation' | 'comment' | 'tag' | 'alias' | 'directive';
  readonly severity: 'error' | 'info';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Kubernetes, KFP and Grafana documents stay below 60 levels; every reader behind this one may recurse. */
export const deepest = 200;

const breaks = 1;
const blanks = 2;
const flowMarks = 4;
const table = new Uint8Array(128);
table[codes.lineFeed] = breaks;
table[codes.carriageReturn] = breaks;
table[codes.space] = blanks;
table[codes.tab] = blanks;
for (const mark of [',', '[', ']', '{', '}']) table[mark.charCodeAt(0)] = flowMarks;

export function isBreak(code: number): boolean {
  return code === codes.lineFeed || code === codes.carriageReturn;
}

export function isBlank(code: number): boolean {
  return code === codes.space || code === codes.tab;
}

/** White space, a line break, or the end of the text (-1). */
export function isSpaceOrEnd(code: number): boolean {
  return code < 128 && (code < 0 || ((table[code] ?? 0) & (breaks | blanks)) !== 0);
}

export function isFlowMark(code: number): boolean {
  return code < 128 && code >= 0 && table[code] === flowMarks;
}

export interface Part {
  readonly text: string;
  readonly base: number;
  readonly start: number;
  readonly end: number;
}

export class Cursor {
  readonly text: string;
  readonly base: number;
  readonly end: number;
  pos: number;
  /** Start of the line that `pos` stands on. */
  lineStart: number;
  /** Spaces before the content of the line that was come to last; -1 at the end. */
  indent = 0;
  /** A tab stands before the content of that line. */
  hasTab = false;
  readonly nodes: Nodes;
  /** Start and end of each comment, one after the other. */
  readonly comments: number[] = [];
  readonly problems: Problem[] = [];
  isStopped = false;
  /** Behind the break of the line that was left last. */
  lastEnd: number;

  /** Reads from `start` to `end`; what it notes counts from `base`. */
  constructor({ text, base, start, end }: Part) {
    this.text = text;
    this.base = base;
    this.end = end;
    this.pos = start;
    this.lineStart = base;
    this.lastEnd = start;
    this.nodes = new Nodes((end - start) >> 3);
  }

  code(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : -1;
  }

  get column(): number {
    return this.pos - this.lineStart;
  }

  /** Over white space, comments and empty lines to what comes next; true when a line was left behind. */
  toContent(): boolean {
    const { text, end } = this;
    let { pos } = this;
    let crossed = false;
    for (;;) {
      let code = pos < end ? text.charCodeAt(pos) : -1;
      while (code === codes.space || code === codes.tab) {
        if (code === codes.tab && crossed) this.hasTab = true;
        code = ++pos < end ? text.charCodeAt(pos) : -1;
      }
      if (code === codes.hash) {
        this.pos = pos;
        this.readComment();
        pos = this.pos;
        code = pos < end ? text.charCodeAt(pos) : -1;
      }
      if (code === codes.carriageReturn && text.charCodeAt(pos + 1) === codes.lineFeed && pos + 1 < end) pos++;
      else if (code !== codes.lineFeed && code !== codes.carriageReturn) {
        this.pos = pos;
        if (code < 0) {
          this.indent = -1;
          if (!crossed) this.lastEnd = end;
        }
        return crossed;
      }
      this.hasTab = false;
      this.lineStart = ++pos;
      if (!crossed) this.lastEnd = pos;
      crossed = true;
      while (pos < end && text.charCodeAt(pos) === codes.space) pos++;
      this.indent = pos - this.lineStart;
    }
  }

  private readComment(): void {
    const start = this.pos;
    if (start > this.base && start > this.lineStart && !isBlank(this.text.charCodeAt(start - 1)))
      this.hint('comment', 'Write a space before this #: YAML takes it for a comment only then.', start, start + 1);
    this.toLineEnd();
    this.comments.push(start - this.base, this.pos - this.base);
  }

  /** To the break that ends the line. */
  toLineEnd(): void {
    const { text, end } = this;
    let { pos } = this;
    while (pos < end && !isBreak(text.charCodeAt(pos))) pos++;
    this.pos = pos;
  }

  skipBlanks(): void {
    const { text, end } = this;
    let { pos } = this;
    while (pos < end && isBlank(text.charCodeAt(pos))) pos++;
    this.pos = pos;
  }

  /** The end of a line behind which the blanks before `from` are left away. */
  trimmed(from: number, least: number): number {
    let at = from;
    while (at > least && isBlank(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  error(message: string, start: number, end = start + 1): void {
    this.problem({ code: 'syntax', severity: 'error', message, start, end });
  }

  hint(code: Problem['code'], message: string, start: number, end: number): void {
    this.problem({ code, severity: 'info', message, start, end });
  }

  problem({ start, end, ...rest }: Problem): void {
    if (this.isStopped) return;
    this.problems.push({ ...rest, start: start - this.base, end: Math.max(end, start) - this.base });
  }

  /** Nothing behind this place is read. */
  stop(message: string): void {
    this.error(message, Math.min(this.pos, Math.max(this.base, this.end - 1)));
    this.isStopped = true;
    this.lastEnd = this.pos;
    this.pos = this.end;
    this.indent = -1;
  }
}
