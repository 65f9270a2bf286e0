// From the text of a scalar to its value: quotes, escapes, folded lines, and the core schema of YAML 1.2.
import { isBlank } from './yaml-cursor.ts';
import { doubleQuoted, folded, indentShift, isCoded, kindBits, literal, plain, singleQuoted } from './yaml-nodes.ts';

const core = 'tag:yaml.org,2002:';

/** The value of a scalar: `text` is what stands from its first to its last character. */
export function scalarValue(info: number, text: string, tag: string | undefined): unknown {
  const kind = info & kindBits;
  const content = scalarText(info, text);
  if (tag === undefined) return kind === plain ? resolvePlain(content) : content;
  switch (tag) {
    case `${core}int`:
    case `${core}float`:
    case `${core}bool`:
    case `${core}null`:
      return resolvePlain(content);
    default:
      return content;
  }
}

/** The text that a scalar stands for. */
export function scalarText(info: number, text: string): string {
  const kind = info & kindBits;
  const isPlainText = (info & isCoded) === 0;
  switch (kind) {
    case plain:
      return isPlainText ? text : foldLines(text);
    case singleQuoted:
      return isPlainText
        ? text.slice(1, closed(text, "'"))
        : foldLines(text.slice(1, closed(text, "'"))).replaceAll("''", "'");
    case doubleQuoted:
      return isPlainText ? text.slice(1, closed(text, '"')) : decodeDouble(text.slice(1, closed(text, '"')));
    case literal:
    case folded:
      return blockText(text, info >> indentShift, kind === folded);
    default:
      return '';
  }
}

// A quote that was never closed has none at the end.
function closed(text: string, quote: string): number {
  return text.length > 1 && text.endsWith(quote) ? text.length - 1 : text.length;
}

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['.nan', Number.NaN],
  ['.NaN', Number.NaN],
  ['.NAN', Number.NaN],
]);

/** Null, true, false, numbers; everything else is text. */
export function resolvePlain(text: string): unknown {
  const { length } = text;
  if (length <= 5) {
    const word = words.get(text);
    if (word !== undefined || words.has(text)) return word;
  }
  const first = text.charCodeAt(0);
  // + - . and digits
  if (first > 57 || first < 43 || first === 44 || first === 47) return text;
  if (/^[-+]?[0-9]+$/.test(text)) return Number.parseInt(text, 10);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number.parseFloat(text);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return first === 45 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text;
}

const lineBreak = /\r\n|[\r\n]/;

// One break is a space, each further one a break.
function foldLines(text: string): string {
  const [first = '', ...rest] = text.split(lineBreak);
  if (rest.length === 0) return text;
  let folded = first.replace(/[ \t]+$/, '');
  let empty = 0;
  for (const [index, line] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const content = isLast ? line.replace(/^[ \t]+/, '') : line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
    if (content === '' && !isLast) {
      empty++;
      continue;
    }
    folded += empty === 0 ? ' ' : '\n'.repeat(empty);
    folded += content;
    empty = 0;
  }
  return folded;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

function decodeDouble(text: string): string {
  let value = '';
  // Up to here the value may not be trimmed: an escaped blank is none that folding takes away.
  let kept = 0;
  let pos = 0;
  while (pos < text.length) {
    const char = text[pos] ?? '';
    if (char === '\\') {
      const next = text[pos + 1] ?? '';
      if (next === '\n' || next === '\r') {
        pos += text.startsWith('\r\n', pos + 1) ? 3 : 2;
        ({ pos, value } = overEmptyLines(text, pos, value));
      } else if (next === 'x' || next === 'u' || next === 'U') {
        const digits = next === 'x' ? 2 : next === 'u' ? 4 : 8;
        value += fromHex(text.slice(pos + 2, pos + 2 + digits));
        pos += 2 + digits;
      } else {
        value += escapes[next] ?? next;
        pos += 2;
      }
      kept = value.length;
    } else if (char === '\n' || char === '\r') {
      let end = value.length;
      while (end > kept && isBlank(value.charCodeAt(end - 1))) end--;
      value = value.slice(0, end);
      pos += text.startsWith('\r\n', pos) ? 2 : 1;
      const before = value.length;
      ({ pos, value } = overEmptyLines(text, pos, value));
      if (value.length === before) value += ' ';
      kept = value.length;
    } else {
      const from = pos;
      while (pos < text.length && text[pos] !== '\\' && text[pos] !== '\n' && text[pos] !== '\r') pos++;
      value += text.slice(from, pos);
    }
  }
  return value;
}

function overEmptyLines(text: string, from: number, before: string): { pos: number; value: string } {
  let pos = from;
  let value = before;
  for (;;) {
    while (isBlank(text.charCodeAt(pos))) pos++;
    if (text[pos] !== '\n' && text[pos] !== '\r') return { pos, value };
    pos += text.startsWith('\r\n', pos) ? 2 : 1;
    value += '\n';
  }
}

function fromHex(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : hex;
}

function blockText(text: string, indent: number, isFolded: boolean): string {
  const headerEnd = text.search(/[\r\n]/);
  if (headerEnd < 0) return '';
  const header = (/^[|>][-+0-9]*/.exec(text)?.[0] ?? '').slice(1);
  const body = text.slice(headerEnd + (text.startsWith('\r\n', headerEnd) ? 2 : 1));
  const lines = body.split(lineBreak).map((line) => withoutIndent(line, indent));
  // Behind the last break there is no line.
  const endsWithBreak = /[\r\n]$/.test(body);
  if (endsWithBreak || body === '') lines.pop();
  let last = lines.length;
  while (last > 0 && lines[last - 1] === '') last--;
  const content = lines.slice(0, last);
  const value = isFolded ? foldBlock(content) : content.join('\n');
  if (header.includes('-')) return value;
  if (header.includes('+')) {
    const trailing = lines.length - last;
    if (content.length === 0) return '\n'.repeat(lines.length);
    return value + '\n'.repeat(trailing + (endsWithBreak || trailing > 0 ? 1 : 0));
  }
  return content.length === 0 ? '' : `${value}\n`;
}

function withoutIndent(line: string, indent: number): string {
  let at = 0;
  while (at < indent && line.charCodeAt(at) === 32) at++;
  return line.slice(at);
}

// Lines that begin with a blank keep their breaks, and so do the breaks around them.
function foldBlock(lines: readonly string[]): string {
  let value = '';
  let empty = 0;
  let wasMore = true;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      empty++;
      continue;
    }
    const isMore = isBlank(line.charCodeAt(0));
    if (index - empty === 0) value += '\n'.repeat(empty);
    else if (wasMore || isMore) value += '\n'.repeat(empty + 1);
    else value += empty === 0 ? ' ' : '\n'.repeat(empty);
    value += line;
    empty = 0;
    wasMore = isMore;
  }
  return value;
}
