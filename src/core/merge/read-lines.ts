// Program texts and prose as sections with names (functions, headings, blocks), and lists of `KEY=value` or packages as rows.
import { type Branch, branchCanon, commentWords, type Item, type Leaf, lineEnd, type Tree } from './tree.ts';

export type LineLanguage = 'python' | 'shell' | 'markdown' | 'hcl' | 'dockerfile' | 'text';

const rootOf = (text: string, kind: 'map' | 'list', items: readonly Item[]): Tree => ({
  text,
  root: {
    kind,
    start: 0,
    end: text.length,
    style: 'rows',
    items,
    canon: branchCanon(kind, items, kind === 'list'),
    isNamed: kind === 'list',
    indent: '',
    isCompact: false,
  },
});

/** `KEY=value` lines; undefined when a line is something else or a key stands twice. */
export function readEnvTree(text: string): Tree | undefined {
  return readRows(text, (line) => {
    const match = /^(\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*)(.*)$/.exec(line);
    return match && { key: match[2] ?? '', head: match[1]?.length ?? 0, value: (match[3] ?? '').trimEnd() };
  });
}

/** Packages with their versions, as pip reads them. */
export function readRequirementsTree(text: string): Tree | undefined {
  return readRows(text, (line) => {
    const match = /^\s*([A-Za-z0-9][\w.-]*)(.*)$/.exec(line.replace(/\s+#.*$/, ''));
    if (line.trimStart().startsWith('-')) return { key: line.trim(), head: line.trimEnd().length, value: '' };
    return (
      match && {
        key: (match[1] ?? '').toLowerCase().replaceAll(/[._]/g, '-'),
        head: line.length - line.trimStart().length,
        value: match[0].trim(),
      }
    );
  });
}

function readRows(
  text: string,
  rowIn: (line: string) => { key: string; head: number; value: string } | null | undefined,
): Tree | undefined {
  const items: Item[] = [];
  const keys = new Set<string>();
  let start = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const row = rowIn(line.replace(/\n$/, ''));
    if (!row || keys.has(row.key)) return undefined;
    keys.add(row.key);
    const node: Leaf = { kind: 'leaf', start: at + row.head, end: at + row.head + row.value.length, canon: row.value };
    const lead = commentWords(text.slice(start, at));
    const trail = commentWords(text.slice(node.end, end).trim());
    items.push({
      key: row.key,
      start,
      end,
      headStart: at,
      headEnd: at + row.head,
      node,
      lead,
      trail,
      comments: [lead, trail].filter((words) => words !== '').join('\n'),
    });
    start = end;
  }
  return rootOf(text, 'map', items);
}

interface Section {
  /** '' for lines that belong to no section. */
  readonly key: string;
  /** Line numbers: comments and empty lines above, the head, the body, behind the end. */
  readonly start: number;
  readonly head: number;
  readonly body: number;
  readonly end: number;
}

/** Never fails: a text without names is one section. Names that stand twice make it one section too. */
export function readSectionTree(text: string, language: LineLanguage): Tree {
  const offsets = [0];
  for (let at = 0; at < text.length; at = lineEnd(text, at)) offsets.push(lineEnd(text, at));
  const lines = offsets.slice(0, -1).map((offset, index) => text.slice(offset, offsets[index + 1]).replace(/\n$/, ''));
  const source: Source = { text, lines, offsets, language };
  const items = sectionItems(source, sectionsOf(source, 0, lines.length, 0));
  const names = items.map(({ key }) => key);
  const isUnique = new Set(names).size === names.length;
  return rootOf(
    text,
    'list',
    isUnique ? items : sectionItems(source, [{ key: '', start: 0, head: 0, body: 0, end: lines.length }]),
  );
}

interface Source {
  readonly text: string;
  readonly lines: readonly string[];
  readonly offsets: readonly number[];
  readonly language: LineLanguage;
}

function sectionItems(source: Source, sections: readonly Section[]): readonly Item[] {
  const { text, offsets, language } = source;
  let before = '';
  return sections.map((section, index): Item => {
    const isLast = index === sections.length - 1;
    // Lines without a name are known by their place: first, last, or behind a section.
    const key = section.key !== '' ? section.key : index === 0 ? '~first' : isLast ? '~last' : `~${before}`;
    before = section.key;
    const at = (line: number) => offsets[line] ?? text.length;
    const inner = section.key.startsWith('class ') ? methodsIn(source, section) : undefined;
    const node = inner ?? linesLeaf(text, at(section.body), at(section.end), language);
    const lead = section.key === '' ? '' : commentWords(text.slice(at(section.start), at(section.head)));
    return {
      key,
      start: at(section.start),
      end: at(section.end),
      headStart: at(section.head),
      headEnd: at(section.body),
      node,
      lead,
      trail: '',
      comments: [
        lead,
        text.slice(at(section.head), at(section.body)).trim().replaceAll(/\s+/g, ' '),
        ...(inner?.items.map(({ comments }) => comments) ?? []),
      ]
        .filter((words) => words !== '')
        .join('\n'),
    };
  });
}

function linesLeaf(text: string, start: number, end: number, language: LineLanguage): Leaf {
  const slice = text.slice(start, end);
  const canon = canonicalLines(linesIn(slice), language)
    .filter((line) => line.trim() !== '')
    .join('\n');
  return { kind: 'leaf', start, end, canon, text: slice, isLines: true };
}

export function linesIn(text: string): readonly string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** What a formatter may change about a line says nothing: spaces at its end and between words, and how deep a level is indented. */
export function canonicalLines(lines: readonly string[], language: LineLanguage): readonly string[] {
  if (language === 'text') return lines.map((line) => line.trimEnd());
  if (language !== 'python') return lines.map((line) => line.trim().replaceAll(/\s+/g, ' '));
  const stack: number[] = [];
  return lines.map((line) => {
    const words = line.trim();
    if (words === '') return '';
    const width = line.length - line.trimStart().length;
    while (stack.length > 0 && (stack.at(-1) ?? 0) > width) stack.pop();
    if (width > (stack.at(-1) ?? 0)) stack.push(width);
    return `${stack.length}|${words}`;
  });
}

function sectionsOf(source: Source, from: number, to: number, indent: number): readonly Section[] {
  const heads = headsIn(source, from, to, indent);
  const sections: Section[] = [];
  let at = from;
  for (const head of heads) {
    if (head.line < at) continue;
    const start = aboveOf(source, head.line, at);
    if (start > at) sections.push({ key: '', start: at, head: at, body: at, end: start });
    const end = Math.max(head.body, endWithoutEmpty(source, head.body, head.end));
    sections.push({ key: head.key, start, head: head.line, body: head.body, end });
    at = end;
  }
  if (at < to) sections.push({ key: '', start: at, head: at, body: at, end: to });
  return sections;
}

function aboveOf({ lines, language }: Source, line: number, from: number): number {
  let at = line;
  if (language !== 'markdown') while (at > from && /^\s*#(?!!)/.test(lines[at - 1] ?? '')) at--;
  while (at > from && (lines[at - 1] ?? '').trim() === '') at--;
  return at;
}

// Empty lines at the end go with what follows, so that a section added behind the last one changes nothing of it.
function endWithoutEmpty({ lines }: Source, from: number, to: number): number {
  let at = to;
  while (at > from && (lines[at - 1] ?? '').trim() === '') at--;
  return at;
}

interface Head {
  readonly key: string;
  readonly line: number;
  readonly body: number;
  readonly end: number;
}

function headsIn(source: Source, from: number, to: number, indent: number): readonly Head[] {
  switch (source.language) {
    case 'python':
      return pythonHeads(source, from, to, indent);
    case 'markdown':
      return markdownHeads(source.lines);
    case 'shell':
      return blockHeads(source.lines, (line) => /^(?:function\s+)?([A-Za-z_][\w-]*)\s*\(\)\s*\{\s*$/.exec(line)?.[1]);
    case 'hcl':
      return blockHeads(source.lines, (line) =>
        /^([a-z_][\w-]*(?:\s+(?:"[^"]*"|[\w-]+))*)\s*\{\s*$/.exec(line)?.[1]?.replaceAll(/\s+/g, ' '),
      );
    case 'dockerfile':
      return untilNext(source.lines, (line) => /^FROM\s+(.*)$/i.exec(line)?.[1]?.replace(/^.*\s+AS\s+/i, ''));
    case 'text':
      return [];
    default:
      return source.language satisfies never;
  }
}

function pythonHeads({ lines }: Source, from: number, to: number, indent: number): readonly Head[] {
  const heads: Head[] = [];
  const inString = stringLines(lines);
  let line = from;
  while (line < to) {
    const words = (lines[line] ?? '').slice(indent);
    const isAt =
      (lines[line] ?? '').slice(0, indent).trim() === '' && !/^\s/.test(words) && words !== '' && !inString[line];
    if (!isAt || !/^(@|(?:async\s+)?def\s|class\s)/.test(words)) {
      line++;
      continue;
    }
    let defLine = line;
    while (defLine < to && (lines[defLine] ?? '').slice(indent).startsWith('@')) defLine++;
    const match = /^(?:async\s+)?(def|class)\s+(\w+)/.exec((lines[defLine] ?? '').slice(indent));
    if (!match) {
      line = defLine + 1;
      continue;
    }
    let body = defLine;
    while (body < to && !/:\s*(#.*)?$/.test(lines[body] ?? '')) body++;
    body = Math.min(body + 1, to);
    let end = body;
    while (
      end < to &&
      (inString[end] ||
        (lines[end] ?? '').trim() === '' ||
        /^\s/.test((lines[end] ?? '').slice(indent)) ||
        (lines[end] ?? '').length - (lines[end] ?? '').trimStart().length > indent)
    )
      end++;
    heads.push({ key: `${match[1]} ${match[2]}`, line, body, end });
    line = Math.max(end, line + 1);
  }
  return heads;
}

// Lines that begin inside a string of three quotes.
function stringLines(lines: readonly string[]): readonly boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const isInside = open !== undefined;
    for (const [mark] of line.matchAll(/"""|'''/g)) open = open === undefined ? mark : open === mark ? undefined : open;
    return isInside;
  });
}

function methodsIn(source: Source, { body, end }: Section): Branch | undefined {
  const indents = source.lines.slice(body, end).flatMap((line) => {
    const match = /^(\s+)(?:(?:async\s+)?def\s|@)/.exec(line);
    return match?.[1] === undefined ? [] : [match[1].length];
  });
  if (indents.length === 0) return undefined;
  const items = sectionItems(source, sectionsOf(source, body, end, Math.min(...indents)));
  const keys = items.map(({ key }) => key);
  if (new Set(keys).size < keys.length) return undefined;
  const at = (line: number) => source.offsets[line] ?? source.text.length;
  return {
    kind: 'list',
    start: at(body),
    end: at(end),
    style: 'rows',
    items,
    canon: branchCanon('list', items, true),
    isNamed: true,
    indent: '',
    isCompact: false,
  };
}

function markdownHeads(lines: readonly string[]): readonly Head[] {
  let fence: string | undefined;
  const titles: string[] = [];
  const heads: { key: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark[0] : mark.startsWith(fence) ? undefined : fence;
    const match = fence === undefined ? /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) : null;
    if (!match) continue;
    const level = match[1]?.length ?? 1;
    titles.length = Math.min(titles.length, level - 1);
    while (titles.length < level - 1) titles.push('');
    // The title of the page is no part of its sections' names: it is what changes most.
    heads.push({ key: [...titles.slice(1), match[2] ?? ''].join(' › '), line: index });
    titles.push(match[2] ?? '');
  }
  return heads.map(({ key, line }, index) => ({
    key,
    line,
    body: line + 1,
    end: heads[index + 1]?.line ?? lines.length,
  }));
}

function blockHeads(lines: readonly string[], nameIn: (line: string) => string | undefined): readonly Head[] {
  return lines.flatMap((line, index): Head[] => {
    const key = nameIn(line);
    if (key === undefined) return [];
    const close = lines.findIndex((other, at) => at > index && /^\}/.test(other));
    return close < 0 ? [] : [{ key, line: index, body: index + 1, end: close + 1 }];
  });
}

function untilNext(lines: readonly string[], nameIn: (line: string) => string | undefined): readonly Head[] {
  const starts = lines.flatMap((line, index) => {
    const key = nameIn(line);
    return key === undefined ? [] : [{ key, line: index }];
  });
  return starts.map(({ key, line }, index) => ({
    key,
    line,
    body: line + 1,
    end: starts[index + 1]?.line ?? lines.length,
  }));
}
