// What one is about to type, read from the text alone, because half-typed documents have no tree yet.
import type { Path } from '../../core/text/source-file.ts';

export interface CursorContext {
  /** Of the mapping whose key is typed, or of the value. */
  readonly path: Path;
  readonly on: 'key' | 'value';
  /** Typed so far, and where it starts. */
  readonly word: string;
  readonly start: number;
  /** Keys of a flow mapping or of JSON: they go without line breaks. */
  readonly isFlow: boolean;
  /** Whether an opening quote stands before the word. */
  readonly isQuoted: boolean;
  /** The column at which a key here stands. */
  readonly column: number;
}

interface Line {
  readonly dashes: readonly number[];
  readonly column: number;
  readonly key: string | undefined;
  readonly rest: string;
  readonly restAt: number;
}

/** Undefined where nothing can be completed, such as in a comment or in a block of text. */
export function cursorContext(text: string, offset: number): CursorContext | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(head) && !/["'][^"']*#/.test(head)) return undefined;
  const document = documentStart(text, lineStart);
  const first = /\S/.exec(text.slice(document, document + 2000))?.[0];
  if (first === '{' || first === '[') return inFlow(text.slice(document, offset), document, []);
  const line = readLine(head);
  const parents = parentsAbove(text, { lineStart, document, line });
  if (parents === undefined) return undefined;
  const at = lineStart + line.restAt;
  const column = line.column;
  if (line.key === undefined) {
    if (/^[[{]/.test(line.rest)) return inFlow(line.rest, at, parents);
    if (/\s/.test(line.rest)) return undefined;
    const isQuoted = /^["']/.test(line.rest);
    const isItem = line.dashes.length > 0;
    // A word behind a dash may become the first key of a mapping, or be an item: both are offered by the path.
    return {
      path: parents,
      on: 'key',
      word: line.rest.slice(isQuoted ? 1 : 0),
      start: at + (isQuoted ? 1 : 0),
      isFlow: false,
      isQuoted,
      column: isItem ? column : line.column,
    };
  }
  const path = [...parents, line.key];
  if (/^[[{]/.test(line.rest)) return inFlow(line.rest, at, path);
  if (/^[|>&*!]/.test(line.rest)) return undefined;
  const isQuoted = /^["']/.test(line.rest);
  return {
    path,
    on: 'value',
    word: line.rest.slice(isQuoted ? 1 : 0),
    start: at + (isQuoted ? 1 : 0),
    isFlow: false,
    isQuoted,
    column,
  };
}

function documentStart(text: string, before: number): number {
  let at = before;
  while (at > 0) {
    const previous = text.lastIndexOf('\n', at - 2) + 1;
    if (text.startsWith('---', previous) && /^---(\s|$)/.test(text.slice(previous, previous + 4))) return at;
    at = previous;
  }
  return 0;
}

function readLine(text: string): Line {
  const [, space = ''] = /^( *)/.exec(text) ?? [];
  const dashes: number[] = [];
  let at = space.length;
  for (let dash = /^-(?: +|$)/.exec(text.slice(at)); dash; dash = /^-(?: +|$)/.exec(text.slice(at))) {
    dashes.push(at);
    at += dash[0].length;
  }
  const keyed = /^(?:"([^"]*)"|'([^']*)'|([^\s#[\]{}"'&*!|>][^:#]*?))\s*:(?:[ \t]+|$)/.exec(text.slice(at));
  const restAt = at + (keyed?.[0].length ?? 0);
  return {
    dashes,
    column: at,
    key: keyed ? (keyed[1] ?? keyed[2] ?? keyed[3] ?? '') : undefined,
    rest: text.slice(restAt).replace(/\r$/, ''),
    restAt,
  };
}

interface Above {
  readonly lineStart: number;
  readonly document: number;
  readonly line: Line;
}

// Up the lines with less and less indentation. A list may stand at the column of its key.
function parentsAbove(text: string, { lineStart, document, line }: Above): Path | undefined {
  const path: (string | number)[] = [];
  let column = line.column;
  let inList = false;
  const intoLists = (dashes: readonly number[]) => {
    for (const dash of dashes.toReversed()) {
      path.unshift(0);
      column = dash;
      inList = true;
    }
  };
  intoLists(line.dashes);
  for (let end = lineStart; end > document && (column > 0 || inList); ) {
    const start = Math.max(document, text.lastIndexOf('\n', end - 2) + 1);
    const written = text.slice(start, end - 1);
    end = start;
    if (/^\s*(#|\r?$)/.test(written)) continue;
    const above = readLine(written);
    const dash = above.dashes.at(-1);
    if (inList && dash !== undefined && above.dashes.includes(column)) {
      path[0] = Number(path[0]) + 1;
      const outer = above.dashes.filter((one) => one < column);
      if (outer.length > 0) intoLists(outer);
      continue;
    }
    const isParent = above.column < column || (inList && above.column === column && above.dashes.length === 0);
    if (isParent) {
      if (above.key === undefined) continue;
      if (/^[|>][-+0-9]*\s*$/.test(above.rest)) return undefined;
      if (above.rest !== '' && !/^[&!#]/.test(above.rest)) continue;
      path.unshift(above.key);
      column = above.column;
      inList = false;
      intoLists(above.dashes);
    } else if (!inList && dash !== undefined && (above.column === column || dash < column)) intoLists(above.dashes);
  }
  return path;
}

interface Frame {
  readonly kind: 'map' | 'list';
  key: string | undefined;
  index: number;
}

function inFlow(text: string, base: number, parents: Path): CursorContext | undefined {
  const frames: Frame[] = [];
  let word = '';
  let start = text.length;
  let quote: string | undefined;
  const begin = (at: number) => {
    word = '';
    start = at;
  };
  begin(0);
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const top = frames.at(-1);
    if (quote !== undefined) {
      if (character === '\\') word += text[++at] ?? '';
      else if (character === quote) quote = undefined;
      else word += character;
      continue;
    }
    if ((character === '"' || character === "'") && word.trim() === '') {
      quote = character;
      begin(at + 1);
    } else if (character === '{' || character === '[') {
      frames.push({ kind: character === '{' ? 'map' : 'list', key: undefined, index: 0 });
      begin(at + 1);
    } else if (character === '}' || character === ']') {
      frames.pop();
      begin(at + 1);
    } else if (character === ',') {
      if (top) {
        top.key = undefined;
        top.index++;
      }
      begin(at + 1);
    } else if (character === ':' && top?.kind === 'map' && top.key === undefined) {
      top.key = word.trim();
      begin(at + 1);
    } else if (/\s/.test(character) && word === '') begin(at + 1);
    else word += character;
  }
  const top = frames.at(-1);
  if (!top) return undefined;
  const path = [...parents];
  for (const frame of frames) {
    if (frame.kind === 'list') path.push(frame.index);
    else if (frame.key !== undefined) path.push(frame.key);
  }
  const on = top.kind === 'map' && top.key === undefined ? 'key' : 'value';
  return { path, on, word, start: base + start, isFlow: true, isQuoted: quote !== undefined, column: 0 };
}
