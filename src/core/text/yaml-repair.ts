// A document with a syntax error is read as it was probably meant: small repairs near the error are tried, and the one
// that leaves the fewest errors tells the structure. The text itself is never changed, and the error is still reported.

export interface Repair {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Where an offset of the repaired text lies in the written one. */
export function unrepaired(offset: number, { at, removed, inserted }: Repair): number {
  if (offset < at) return offset;
  return offset < at + inserted.length ? at : offset - inserted.length + removed;
}

export function repaired(text: string, { at, removed, inserted }: Repair): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly content: string;
}

/** Repairs worth a try for an error, the likeliest first. */
export function* repairsFor(text: string, error: number): Generator<Repair> {
  const line = lineAt(text, error);
  const above = contentLine(text, line.start - 1, -1);
  const below = contentLine(text, line.end + 1, 1);
  const isBare = /^[\w./-]+$/.test(line.content);
  // A word that somebody is typing: the lines around it are right.
  if (isBare && !(below && (below.indent > line.indent || below.content.startsWith('- ')))) yield without(line);
  yield* bracketsAndQuotes(text, line, error);
  if (/["'\]}]/.test(text[error - 1] ?? '') && /^[\w./-]+:(?:\s|$)/.test(text.slice(error, line.end)))
    yield { at: error, removed: 0, inserted: '\n' };
  for (const one of [line, above]) {
    if (!one) continue;
    yield* beginnings(one);
    yield* keys(one);
  }
  yield* comments(text, line);
  for (const one of suspects(text, line)) {
    yield* beginnings(one);
    yield* keys(one);
  }
  yield* indents(line, above, below);
  yield* firstOfSiblings(text, line);
  if (above) {
    yield* indents(above, contentLine(text, above.start - 1, -1), line);
    yield { at: above.end, removed: line.start + line.indent - above.end, inserted: '' };
  }
  if (below) yield { at: line.end, removed: below.start + below.indent - line.end, inserted: '' };
  yield* marksIn(line);
  if (above) yield* marksIn(above);
  yield without(line);
  if (above) yield without(above);
}

function without({ start, indent, content }: Line): Repair {
  return { at: start + indent, removed: content.length, inserted: '' };
}

// A key that became a comment, with its lines below.
function* comments(text: string, line: Line): Generator<Repair> {
  const before = lineAt(text, line.start - 1);
  if (line.start > 0 && /^#\s*(?:- +)*[\w./-]+:/.test(before.content))
    yield { at: before.start + before.indent, removed: 1, inserted: '' };
}

const mostLooked = 60;

// Lines above that YAML takes for something else than they look like: a letter before the indentation, a value that
// sticks to its colon.
function* suspects(text: string, line: Line): Generator<Line> {
  let at = line.start - 1;
  for (let passed = 0; passed < mostLooked && at > 0; passed++) {
    const one = lineAt(text, at);
    at = one.start - 1;
    const isOdd =
      /^(?:[^\s#-] {1,}\S|- {3,}\S)/.test(one.content) ||
      /^(?:- +)*[\w./-]+:[^\s\w/][^:]*$/.test(one.content) ||
      /^(?:- +)*[\w./-]+:\S$/.test(one.content);
    if (isOdd) yield one;
  }
}

// The first line of the entries that this one stands among has another column than they have.
function* firstOfSiblings(text: string, line: Line): Generator<Repair> {
  let at = line.start - 1;
  let first: Line | undefined;
  for (let passed = 0; passed < mostLooked && at > 0; passed++) {
    const one = lineAt(text, at);
    at = one.start - 1;
    if (one.content === '' || one.content.startsWith('#')) continue;
    if (one.indent < line.indent) {
      if (line.indent - one.indent === 1 && first?.indent !== line.indent + 1) yield indented(one, line.indent);
      break;
    }
    first = one;
  }
  if (first && first.indent > line.indent) yield indented(first, line.indent);
}

function indented({ start, indent }: Line, column: number): Repair {
  return { at: start, removed: indent, inserted: ' '.repeat(column) };
}

function lineAt(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const found = /[\r\n]/g;
  found.lastIndex = start;
  const end = found.exec(text)?.index ?? text.length;
  const written = text.slice(start, end);
  const indent = written.length - written.trimStart().length;
  return { start, end, indent, content: written.trim() };
}

// The next line with content, upwards or downwards, near by.
function contentLine(text: string, from: number, step: 1 | -1): Line | undefined {
  let at = from;
  for (let passed = 0; passed < 6 && at >= 0 && at < text.length; passed++) {
    const line = lineAt(text, at);
    if (line.content !== '' && !line.content.startsWith('#')) return line;
    at = step === 1 ? line.end + 1 : line.start - 1;
  }
  return undefined;
}

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

// An opening sign that finds no end: its end was lost, or it was typed by mistake.
function* bracketsAndQuotes(text: string, line: Line, error: number): Generator<Repair> {
  const closer = closers[text[error] ?? ''];
  if (closer === undefined) return;
  const written = text.slice(error, line.end);
  const kept = written.replace(closer === '"' || closer === "'" ? /[\s,\]}]*$/ : /[\s,]*$/, '').length;
  yield { at: error + kept, removed: 0, inserted: closer };
  yield { at: error, removed: 1, inserted: '' };
}

// A sign before the key, a dash or colon that sticks.
function* beginnings({ start, indent, content }: Line): Generator<Repair> {
  const at = start + indent;
  if (/^(?:[^\w"'-]|[^\s-](?= +\S)|-(?= {3,}\S))/.test(content)) yield { at, removed: 1, inserted: '' };
  if (/^-[^\s-]/.test(content)) {
    if (content[2] === ' ') yield { at: at + 1, removed: 1, inserted: '' };
    yield { at: at + 1, removed: 0, inserted: ' ' };
    yield { at, removed: 1, inserted: '' };
  }
  if (/^["']/.test(content)) yield { at, removed: 1, inserted: '' };
  const dash = /^(?:- +)+/.exec(content)?.[0].length ?? 0;
  if (dash > 0 && /^[^\w"'-]/.test(content.slice(dash))) yield { at: at + dash, removed: 1, inserted: '' };
}

function* keys({ start, indent, content }: Line): Generator<Repair> {
  const at = start + indent;
  const stuck = /^((?:- +)*[\w./-]+:)(\S+)/.exec(content);
  if (stuck) {
    const [, key = '', rest = ''] = stuck;
    if (rest.length === 1) yield { at: at + key.length, removed: 1, inserted: '' };
    yield { at: at + key.length, removed: 0, inserted: ' ' };
  }
  // Two lines that became one.
  const joined = /^((?:- +)*[\w./-]+:)( +)(?:- +)*[\w./"'-]+:(?: |$)/.exec(content);
  if (joined) yield { at: at + (joined[1] ?? '').length, removed: 0, inserted: '\n' };
  const behindValue = /^(.*\S)( {2,})(?:- +|[\w./-]+:(?: |$))/.exec(content);
  if (behindValue) yield { at: at + (behindValue[1] ?? '').length, removed: 0, inserted: '\n' };
  // A colon that is gone, or a sign behind it.
  const word = /^(?:- +)*[\w./-]+/.exec(content)?.[0];
  if (word !== undefined && !/^:/.test(content.slice(word.length)))
    yield { at: at + word.length, removed: 0, inserted: ':' };
  const signs = /^((?:- +)*[\w./-]+: +)[^\w\s]$/.exec(content);
  if (signs) yield { at: at + (signs[1] ?? '').length, removed: 1, inserted: '' };
  const odd = /^((?:- +)*[\w./-]+)[^\w\s./:-]+:/.exec(content);
  if (odd) yield { at: at + (odd[1] ?? '').length, removed: 1, inserted: '' };
}

// Indentations of the neighbours, the nearest first.
function* indents(line: Line, above: Line | undefined, below: Line | undefined): Generator<Repair> {
  const columns = new Set<number>([line.indent + 1, line.indent - 1]);
  for (const neighbour of [above, below]) {
    if (!neighbour) continue;
    columns.add(neighbour.indent);
    columns.add(neighbour.indent + (/^(?:- +)+/.exec(neighbour.content)?.[0].length ?? 0));
  }
  if (above) columns.add(above.indent + 2);
  columns.delete(line.indent);
  for (const column of [...columns].sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent)))
    if (column >= 0) yield indented(line, column);
}

const mostMarks = 12;

function* marksIn({ start, indent, content }: Line): Generator<Repair> {
  let tried = 0;
  for (const { index } of content.matchAll(/[^\w\s./]/g)) {
    if (tried++ >= mostMarks) return;
    yield { at: start + indent + index, removed: 1, inserted: '' };
  }
}
