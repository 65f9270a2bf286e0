// YAML as a tree with places, for files without anchors, tags and explicit keys; those are merged by line.
import { type Found, parseSourceFile, type SourceFile } from '../text/source-file.ts';
import { type FlowChild, flowItems } from './flow-items.ts';
import {
  type Branch,
  branchCanon,
  commentWords,
  type Item,
  type Leaf,
  lineEnd,
  lineStart,
  type Node,
  type Tree,
} from './tree.ts';

/** Undefined when the file cannot be read or uses what this reader does not know. */
export function readYamlTree(text: string): Tree | undefined {
  const items: Item[] = [];
  for (const chunk of chunksOf(text)) {
    const item = documentIn(text, chunk);
    if (!item) return undefined;
    items.push(item);
  }
  const canon = branchCanon('list', items);
  return {
    text,
    root: { kind: 'list', start: 0, end: text.length, style: 'rows', items, canon, indent: '', isCompact: false },
  };
}

interface Chunk {
  /** Of the `---` line, which the first document may lack. */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

function chunksOf(text: string): readonly Chunk[] {
  const marks = [...text.matchAll(/^---[ \t]*(#.*)?$/gm)].map(({ index }) => index);
  const hasHead = marks[0] !== undefined && !/[^\s]/.test(text.slice(0, marks[0]).replaceAll(/^[ \t]*#.*$/gm, ''));
  const starts = hasHead ? [0, ...marks.slice(1)] : [0, ...marks];
  return starts.map((start, index) => {
    const mark = hasHead && index === 0 ? (marks[0] ?? 0) : start;
    const isMarked = hasHead || index > 0;
    return { start, bodyStart: isMarked ? lineEnd(text, mark) : start, end: starts[index + 1] ?? text.length };
  });
}

function documentIn(text: string, { start, bodyStart, end }: Chunk): Item | undefined {
  const body = text.slice(bodyStart, end);
  if (/^(%|\.\.\.(\s|$)|---)/m.test(body)) return undefined;
  const file = parseSourceFile('', body);
  if (file.syntax.some(({ severity }) => severity === 'error') || file.documents.length > 1) return undefined;
  const reader = new DocumentReader(text, bodyStart, end, file);
  const node = reader.read();
  if (!node) return undefined;
  const comments = [commentWords(text.slice(start, bodyStart)), reader.commentsBetween(bodyStart, end)]
    .filter(Boolean)
    .join('\n');
  const lead = reader.commentsBetween(bodyStart, node.start).replaceAll('\n', ' ');
  return { key: '', start, end, headStart: node.start, headEnd: node.start, node, lead, trail: '', comments };
}

interface Placed {
  readonly key: string | number;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number | undefined;
  readonly keyEnd: number;
  readonly below: Placed[];
}

class DocumentReader {
  private readonly text: string;
  private readonly from: number;
  private readonly to: number;
  private readonly file: SourceFile;
  private readonly comments: readonly { readonly start: number; readonly text: string }[];

  constructor(text: string, from: number, to: number, file: SourceFile) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.file = file;
    this.comments = file.comments.map(({ place, text: words }) => ({ start: place.start + from, text: words }));
  }

  read(): Node | undefined {
    const document = this.file.documents[0];
    if (!document) return this.emptyDocument();
    const top: Placed[] = [];
    const stack: Placed[][] = [top];
    document.walk((found) => {
      const placed = this.placed(found);
      stack.length = found.path.length;
      stack.at(-1)?.push(placed);
      stack.push(placed.below);
    });
    const start = document.place.start + this.from;
    if (top.length > 0 && !'{['.includes(this.text[start] ?? ''))
      return this.block(top, { start: this.from, end: this.to });
    if (
      document.root === null &&
      this.text
        .slice(this.from, this.to)
        .replaceAll(/^\s*#.*$/gm, '')
        .trim() === ''
    )
      return this.emptyDocument();
    return this.node(
      {
        key: 0,
        value: top.length > 0 ? undefined : document.root,
        start,
        end: document.place.end + this.from,
        keyStart: undefined,
        keyEnd: start,
        below: top,
      },
      this.to,
    );
  }

  commentsBetween(start: number, end: number): string {
    return this.comments
      .filter((comment) => comment.start >= start && comment.start < end)
      .map((comment) => commentWords(comment.text))
      .filter((words) => words !== '')
      .join('\n');
  }

  private emptyDocument(): Leaf {
    return { kind: 'leaf', start: this.from, end: this.from, canon: 'null' };
  }

  private placed({ path, value, place, keyPlace }: Found): Placed {
    return {
      key: path.at(-1) ?? 0,
      value,
      start: place.start + this.from,
      end: place.end + this.from,
      keyStart: keyPlace && keyPlace.start + this.from,
      keyEnd: keyPlace ? keyPlace.end + this.from : place.start + this.from,
      below: [],
    };
  }

  // `itemEnd` is where the lines of the item end that holds the value.
  private node(placed: Placed, itemEnd: number): Node | undefined {
    const first = this.text[placed.start] ?? '';
    // In a plain scalar none of these can stand first.
    if (first !== '' && placed.end > placed.start && '*&!'.includes(first)) return undefined;
    if (placed.value === undefined || (placed.below.length === 0 && isObject(placed.value)))
      return '{['.includes(first) && first !== '' ? this.flow(placed) : this.nestedBlock(placed, itemEnd);
    return this.leaf(placed, itemEnd);
  }

  private leaf({ value, start, end }: Placed, itemEnd: number): Leaf {
    const raw = this.text.slice(start, end);
    const isBlock = raw.startsWith('|') || raw.startsWith('>');
    return {
      kind: 'leaf',
      start,
      end: isBlock ? itemEnd : end,
      canon: scalarCanon(value, raw),
      ...(typeof value === 'string' ? { text: value } : {}),
    };
  }

  private nestedBlock(placed: Placed, itemEnd: number): Branch | undefined {
    const [first] = placed.below;
    if (!first) return undefined;
    const at = typeof first.key === 'number' ? placed.start : first.keyStart;
    if (at === undefined) return undefined;
    // The line of the dash or key that the block hangs on.
    const isCompact = lineStart(this.text, at) <= placed.keyEnd && !this.text.slice(placed.keyEnd, at).includes('\n');
    return this.block(placed.below, {
      start: isCompact ? at : lineEnd(this.text, placed.keyEnd),
      end: itemEnd,
      isCompact,
    });
  }

  private block(
    below: readonly Placed[],
    range: { start: number; end: number; isCompact?: boolean },
  ): Branch | undefined {
    const kind = typeof below[0]?.key === 'number' ? 'list' : 'map';
    const heads = kind === 'map' ? this.mapHeads(below) : this.listHeads(below, range);
    const head = heads?.[0];
    if (!heads || !head) return undefined;
    const isCompact = range.isCompact === true;
    const column = head.start - lineStart(this.text, head.start);
    const indent = ' '.repeat(column);
    const isTop = range.start === this.from && range.end === this.to;
    const starts = heads.map(({ start }, index) =>
      index === 0
        ? isCompact
          ? start
          : isTop
            ? this.aboveOfFirst(range.start, start)
            : range.start
        : this.aboveOf(start, column),
    );
    const end = isTop ? this.aboveOf(range.end, column, true) : range.end;
    const items: Item[] = [];
    for (const [index, { start: headStart, end: headEnd }] of heads.entries()) {
      const placed = below[index];
      const start = starts[index];
      const itemEnd = starts[index + 1] ?? end;
      if (!placed || start === undefined || (index > 0 && start < (items[index - 1]?.node.start ?? 0)))
        return undefined;
      const node = this.node({ ...placed, keyEnd: headEnd }, itemEnd);
      if (!node || !this.isClean(headEnd, node.start)) return undefined;
      items.push({
        key: kind === 'map' ? String(placed.key) : '',
        start,
        end: itemEnd,
        headStart,
        headEnd,
        node,
        lead: this.commentsBetween(start, headStart).replaceAll('\n', ' '),
        trail: this.trailOf(headEnd, node),
        comments: this.commentsBetween(start, itemEnd),
      });
    }
    const place = isTop ? { start: items[0]?.start ?? range.start, end } : { start: range.start, end: range.end };
    return { kind, ...place, style: 'block', items, canon: branchCanon(kind, items), indent, isCompact };
  }

  private mapHeads(below: readonly Placed[]): readonly { start: number; end: number }[] | undefined {
    const heads: { start: number; end: number }[] = [];
    const keys = new Set<string>();
    for (const { key, keyStart, keyEnd } of below) {
      if (keyStart === undefined || typeof key !== 'string' || key === '<<' || keys.has(key)) return undefined;
      keys.add(key);
      let at = keyEnd;
      while (this.text[at] === ' ') at++;
      // `? key`, `&anchor key` and keys over two lines are left to the merge by line.
      if (this.text[at] !== ':' || '?&*!'.includes(this.text[keyStart] ?? '')) return undefined;
      heads.push({ start: keyStart, end: at + 1 });
    }
    return heads;
  }

  private listHeads(
    below: readonly Placed[],
    range: { start: number; isCompact?: boolean },
  ): readonly { start: number; end: number }[] | undefined {
    const first = this.firstDash(range);
    if (first === undefined) return undefined;
    const column = first - lineStart(this.text, first);
    const heads: { start: number; end: number }[] = [];
    for (const [index, { start }] of below.entries()) {
      const dash =
        index === 0
          ? first
          : this.dashInColumn(column, heads[index - 1]?.end ?? 0, below[index - 1]?.start ?? 0, start);
      if (dash === undefined || this.text[dash] !== '-') return undefined;
      heads.push({ start: dash, end: dash + 1 });
    }
    return heads;
  }

  private firstDash({ start, isCompact }: { start: number; isCompact?: boolean }): number | undefined {
    if (isCompact) return start;
    let at = start;
    while (at < this.to) {
      const line = this.text.slice(at, lineEnd(this.text, at));
      const trimmed = line.trimStart();
      if (trimmed !== '' && !trimmed.startsWith('#')) return at + line.length - trimmed.length;
      at += line.length;
    }
    return undefined;
  }

  // Behind the item before, the first line that has a dash in the list's column.
  private dashInColumn(column: number, from: number, valueStart: number, until: number): number | undefined {
    let at = lineEnd(this.text, Math.max(from, valueStart));
    if (valueStart < from) at = lineEnd(this.text, from);
    let found: number | undefined;
    while (at <= until && at < this.to) {
      const dash = at + column;
      if (
        this.text[dash] === '-' &&
        this.text.slice(at, dash).trim() === '' &&
        /[\s]/.test(this.text[dash + 1] ?? '\n')
      ) {
        found = dash;
        break;
      }
      at = lineEnd(this.text, at);
    }
    return found;
  }

  // The comment lines above the first item; what an empty line parts from it heads the document.
  private aboveOfFirst(from: number, headStart: number): number {
    const above = this.text.slice(from, lineStart(this.text, headStart));
    const gap = above.search(/\n[ \t]*\n(?!.*\n[ \t]*\n)/s);
    if (gap < 0) return /^[ \t]*\n/.test(above) ? from + above.indexOf('\n') + 1 : from;
    return lineEnd(this.text, from + gap + 1);
  }

  // Empty lines and comments that are not indented deeper than the item go with it.
  private aboveOf(offset: number, column: number, isEnd = false): number {
    let at = isEnd ? offset : lineStart(this.text, offset);
    while (at > this.from) {
      const before = lineStart(this.text, at - 1);
      const line = this.text.slice(before, at);
      const trimmed = line.trimStart();
      const isEmpty = trimmed === '';
      if (!isEmpty && !(trimmed.startsWith('#') && line.length - trimmed.length <= column)) return at;
      at = before;
    }
    return at;
  }

  private flow(placed: Placed): Branch | undefined {
    const isMap = this.text[placed.start] === '{';
    const close = placed.end - 1;
    if (this.text[close] !== (isMap ? '}' : ']')) return undefined;
    const children: FlowChild[] = [];
    const keys = new Set<string>();
    for (const below of placed.below) {
      const node = this.node(below, below.end);
      if (!node) return undefined;
      if (!isMap) {
        children.push({ key: '', headStart: node.start, headEnd: node.start, node });
        continue;
      }
      const colon = below.keyStart === undefined ? -1 : this.text.indexOf(':', below.keyEnd);
      if (
        below.keyStart === undefined ||
        colon < 0 ||
        this.text.slice(below.keyEnd, colon).trim() !== '' ||
        keys.has(String(below.key)) ||
        below.key === '<<' ||
        !this.isClean(colon + 1, node.start)
      )
        return undefined;
      keys.add(String(below.key));
      children.push({ key: String(below.key), headStart: below.keyStart, headEnd: colon + 1, node });
    }
    const items = flowItems(this.text, children, { open: placed.start, close });
    if (!items) return undefined;
    const kind = isMap ? 'map' : 'list';
    return {
      kind,
      start: placed.start,
      end: placed.end,
      style: 'flow',
      items,
      canon: branchCanon(kind, items),
      indent: '',
      isCompact: false,
    };
  }

  // Anchors and tags would stand there.
  private isClean(from: number, to: number): boolean {
    return this.text.slice(from, to).replaceAll(/#.*$/gm, '').trim() === '';
  }

  private trailOf(headEnd: number, node: Node): string {
    if (node.kind !== 'leaf' && node.style === 'block')
      return node.isCompact ? '' : this.commentsBetween(headEnd, lineEnd(this.text, headEnd));
    const raw = this.text[node.start] ?? '';
    const from = raw === '|' || raw === '>' ? node.start : node.end;
    return this.commentsBetween(
      from,
      raw === '|' || raw === '>' ? lineEnd(this.text, from) : lineEnd(this.text, Math.max(node.end - 1, headEnd)),
    );
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

// Numbers that a double cannot hold are compared as they are written.
function scalarCanon(value: unknown, raw: string): string {
  if (typeof value === 'number') return /^-?\d{1,15}(\.\d{1,8})?$/.test(raw) ? `${value}` : `n${raw}`;
  return JSON.stringify(value ?? null);
}
