// TOML as tables of rows; a table keeps its place, its comments and the lines of the user.
import { tomlKey, ValueReader } from './read-values.ts';
import { branchCanon, commentWords, type Item, lineEnd, type Tree } from './tree.ts';

interface Row {
  readonly start: number;
  readonly headStart: number;
  readonly headEnd: number;
  readonly end: number;
  readonly item: Item | undefined;
  readonly table: string | undefined;
}

/** Undefined when it is not TOML, or names a thing twice in two spellings. */
export function readTomlTree(text: string): Tree | undefined {
  const rows = rowsOf(text);
  if (!rows) return undefined;
  const tables: { key: string; start: number; headStart: number; headEnd: number; rows: Item[] }[] = [
    { key: '', start: 0, headStart: 0, headEnd: 0, rows: [] },
  ];
  for (const row of rows) {
    if (row.table === undefined) {
      if (row.item) tables.at(-1)?.rows.push(row.item);
      continue;
    }
    tables.push({ key: row.table, start: row.start, headStart: row.headStart, headEnd: row.headEnd, rows: [] });
  }
  const keys = keysOf(tables);
  if (!keys) return undefined;
  const items = tables.map((table, index): Item => {
    const end = tables[index + 1]?.start ?? text.length;
    const bodyStart = index === 0 ? 0 : lineEnd(text, table.headEnd);
    const bodyEnd = table.rows.at(-1)?.end ?? bodyStart;
    const canon = branchCanon('map', table.rows);
    return {
      key: keys[index] ?? '',
      start: table.start,
      end,
      headStart: table.headStart,
      headEnd: table.headEnd,
      node: {
        kind: 'map',
        start: bodyStart,
        end: Math.max(bodyStart, bodyEnd),
        style: 'rows',
        items: table.rows,
        canon,
        indent: '',
        isCompact: false,
      },
      lead: commentWords(text.slice(table.start, table.headStart)),
      trail: index === 0 ? '' : commentWords(commentOf(text.slice(table.headEnd, bodyStart))),
      comments: allComments(
        text.slice(table.start, table.headStart),
        table.rows,
        text.slice(Math.max(bodyStart, bodyEnd), end),
      ),
    };
  });
  if (isAmbiguous(items)) return undefined;
  return {
    text,
    root: {
      kind: 'list',
      start: 0,
      end: text.length,
      style: 'rows',
      items,
      canon: branchCanon('list', items, true),
      isNamed: true,
      indent: '',
      isCompact: false,
    },
  };
}

// Tables of a list are called by what names them, else by all that they say; a table below one of them belongs to it.
function keysOf(
  tables: readonly { readonly key: string; readonly rows: readonly Item[] }[],
): readonly string[] | undefined {
  const inList = new Map<string, string>();
  const keys = tables.map(({ key, rows }) => {
    const name = /^\[+([^\]]*)\]+$/.exec(key)?.[1] ?? '';
    const parent = [...inList.keys()]
      .filter((list) => name.startsWith(`${list}.`))
      .sort((a, b) => b.length - a.length)[0];
    const below = parent === undefined ? '' : `@${inList.get(parent)}`;
    if (!key.startsWith('[[')) return key + below;
    const own = ['name', 'id', 'title']
      .map((field) => rows.find((row) => row.key === field)?.node.canon)
      .find((canon) => canon !== undefined);
    const called = `${key}${own ?? branchCanon('map', rows)}${below}`;
    inList.set(name, called);
    return called;
  });
  return new Set(keys).size === keys.length ? keys : undefined;
}

function allComments(above: string, rows: readonly Item[], below: string): string {
  return [commentWords(above), ...rows.map(({ comments }) => comments), commentWords(below)]
    .filter((words) => words !== '')
    .join('\n');
}

// One value under two spellings (`a.b = 1` and `[a] b = 1`) is not TOML, and a value cannot also be a table.
function isAmbiguous(tables: readonly Item[]): boolean {
  const values = new Set<string>();
  const names = new Set<string>();
  for (const { key, node } of tables) {
    const [, brackets = '', table = '', rest = ''] = /^(\[*)([^\]]*)\]*(.*)$/s.exec(key) ?? [];
    const scope = brackets === '[[' ? `${table}${rest}` : rest === '' ? table : `${table}${rest}`;
    if (table !== '') names.add(scope);
    for (const { key: name } of node.kind === 'leaf' ? [] : node.items) {
      const full = `${scope}${table === '' ? '' : '.'}${name}`;
      if (values.has(full)) return true;
      values.add(full);
    }
  }
  return (
    [...names].some((name) => values.has(name)) ||
    [...values].some((value) => [...values].some((other) => other.startsWith(`${value}.`)))
  );
}

function rowsOf(text: string): readonly Row[] | undefined {
  const reader = new ValueReader(text, 'toml');
  const rows: Row[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const trimmed = line.trimStart();
    const headStart = at + line.length - trimmed.length;
    if (trimmed === '' || trimmed.startsWith('#')) {
      // An empty line parts what stands above from the next row; it stays with the row before.
      at = end;
      continue;
    }
    const row = trimmed.startsWith('[') ? tableRow(text, start, headStart) : valueRow(text, start, headStart, reader);
    if (!row) return undefined;
    rows.push(row);
    start = row.end;
    at = row.end;
  }
  return rows;
}

function tableRow(text: string, start: number, headStart: number): Row | undefined {
  const isList = text.startsWith('[[', headStart);
  const from = headStart + (isList ? 2 : 1);
  const key = tomlKey(text, from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0));
  if (!key) return undefined;
  const close = isList ? ']]' : ']';
  const closeAt = text.indexOf(close, key.end);
  if (closeAt < 0 || text.slice(key.end, closeAt).trim() !== '') return undefined;
  const headEnd = closeAt + close.length;
  const end = lineEnd(text, headEnd);
  const rest = text.slice(headEnd, end).trim();
  if (rest !== '' && !rest.startsWith('#')) return undefined;
  return { start, headStart, headEnd, end, item: undefined, table: isList ? `[[${key.key}]]` : `[${key.key}]` };
}

function valueRow(text: string, start: number, headStart: number, reader: ValueReader): Row | undefined {
  const key = tomlKey(text, headStart);
  if (!key) return undefined;
  const sign = key.end + (/^[ \t]*/.exec(text.slice(key.end))?.[0].length ?? 0);
  if (text[sign] !== '=') return undefined;
  const valueStart = sign + 1 + (/^[ \t]*/.exec(text.slice(sign + 1))?.[0].length ?? 0);
  const node = reader.value(valueStart, 0);
  if (!node) return undefined;
  const end = lineEnd(text, node.end);
  const rest = text.slice(node.end, end).trim();
  if (rest !== '' && !rest.startsWith('#')) return undefined;
  const lead = commentWords(text.slice(start, headStart));
  const trail = commentWords(rest);
  const below = node.kind === 'leaf' ? [] : node.items.map(({ comments }) => comments);
  const item: Item = {
    key: key.key,
    start,
    end,
    headStart,
    headEnd: sign + 1,
    node,
    lead,
    trail,
    comments: [lead, ...below, trail].filter((words) => words !== '').join('\n'),
  };
  return { start, headStart, headEnd: sign + 1, end, item, table: undefined };
}

function commentOf(text: string): string {
  const at = text.indexOf('#');
  return at < 0 ? '' : text.slice(at);
}
