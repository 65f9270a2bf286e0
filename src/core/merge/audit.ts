// Proves a merge on what the texts say, apart from how it was made: both changes are in the result, and nothing else is.
import { isSet, leavesOf, namesOf, renamed } from './identity.ts';
import { mostOrdered, wantedOrder } from './order.ts';
import { canonicalLines, type LineLanguage, linesIn } from './read-lines.ts';
import type { Branch, Item, Node } from './tree.ts';

export interface Four<T> {
  readonly b: T;
  readonly o: T;
  readonly t: T;
  readonly r: T;
}

/** Undefined when the result is proved; otherwise where it is not. */
export function audit(roots: Four<Branch>, language: LineLanguage | undefined): string | undefined {
  return (
    new Audit(language).node(roots, '', '', true) ??
    (language === undefined ? leavesLost(roots) : (linesLost(roots, language) ?? linesMoved(roots, language))) ??
    commentsLost(roots)
  );
}

// Over the whole file: what one side took away or moved does not stand there twice. A key may have been renamed above it.
function leavesLost(roots: Four<Branch>): string | undefined {
  const leaves = (node: Node, key: string): readonly string[] =>
    node.kind === 'leaf'
      ? [`${key}=${node.canon}`]
      : node.items.flatMap((item) => leaves(item.node, node.kind === 'map' ? item.key : key));
  const counts = (root: Branch) => countsOf(leaves(root, ''));
  return miscounted({ b: counts(roots.b), o: counts(roots.o), t: counts(roots.t), r: counts(roots.r) });
}

// Over all sections: a line that one side took away does not come back in what the other moved.
function linesLost(roots: Four<Branch>, language: LineLanguage): string | undefined {
  const lines = (node: Node): readonly string[] =>
    node.kind === 'leaf' ? linesIn(node.text ?? '') : node.items.flatMap((item) => lines(item.node));
  const counts = (root: Branch) =>
    countsOf(canonicalLines(lines(root), withoutLevels(language)).filter((line) => line.trim() !== ''));
  const lost = miscounted({ b: counts(roots.b), o: counts(roots.o), t: counts(roots.t), r: counts(roots.r) });
  return lost === undefined ? undefined : 'a line';
}

// A line looks at so many behind it: what stands farther away is held in its place by those between.
const farthest = 40;

// Loose lines between sections are named by the section above them, and a section may be split into two. Where the name went,
// lines are held by the order of those that stand once.
function linesMoved(roots: Four<Branch>, language: LineLanguage): string | undefined {
  const [b, o, t, r] = [roots.b, roots.o, roots.t, roots.r].map((root) => linesOnce(root, language)) as [
    readonly NamedLine[],
    readonly NamedLine[],
    readonly NamedLine[],
    readonly NamedLine[],
  ];
  const split = splitSections(b, r);
  const before = new Map(b.map(({ line, section }) => [line, section]));
  const result = r.map(({ line, section }) => ({
    line,
    isNameless: section.startsWith('~') || split.has(before.get(line) ?? section),
  }));
  const names = (lines: readonly NamedLine[]) => lines.map(({ line }) => line);
  const wanted = wantedOrder({ b: names(b), o: names(o), t: names(t) });
  for (const [at, { line, isNameless }] of result.entries())
    for (const other of result.slice(at + 1, at + 1 + farthest))
      if (isNameless !== other.isNameless && wanted(line, other.line) === false) return 'a line (order)';
  return undefined;
}

interface NamedLine {
  readonly line: string;
  readonly section: string;
}

function linesOnce(root: Branch, language: LineLanguage): readonly NamedLine[] {
  const lines = root.items.flatMap(({ key, node }) =>
    canonicalLines(textLines(node), withoutLevels(language))
      .filter((line) => line.trim() !== '')
      .map((line) => ({ line, section: key })),
  );
  const counts = countsOf(lines.map(({ line }) => line));
  return lines.filter(({ line }) => counts.get(line) === 1);
}

/** Sections of the first whose name is gone in the second, and whose lines stand in several there. */
function splitSections(before: readonly NamedLine[], after: readonly NamedLine[]): ReadonlySet<string> {
  const left = new Set(after.map(({ section }) => section));
  const old = new Map(before.map(({ line, section }) => [line, section]));
  const heirs = new Map<string, Set<string>>();
  for (const { line, section } of after) {
    const from = old.get(line);
    if (from !== undefined && !left.has(from)) heirs.set(from, (heirs.get(from) ?? new Set()).add(section));
  }
  return new Set([...heirs].filter(([, sections]) => sections.size > 1).map(([from]) => from));
}

function textLines(node: Node): readonly string[] {
  return node.kind === 'leaf' ? linesIn(node.text ?? '') : node.items.flatMap((item) => textLines(item.node));
}

// A line that stands there several times has no name: which of them one side took away or added cannot be told when the other
// side changed what stands beside one.
function isAmbiguous({ b, o, t }: { readonly [side in 'b' | 'o' | 't']: readonly string[] }): boolean {
  const counts = { b: countsOf(b), o: countsOf(o), t: countsOf(t) };
  const words = new Set([...b, ...o, ...t]);
  for (const word of words) {
    const [base, ours, theirs] = [counts.b, counts.o, counts.t].map((side) => side.get(word) ?? 0) as [
      number,
      number,
      number,
    ];
    if (Math.max(base, ours, theirs) < 2 || (ours === base && theirs === base)) continue;
    const beside = besideOf(word, b);
    const hasMoved = (side: readonly string[]) => besideOf(word, side) !== beside;
    if (hasMoved(o) && hasMoved(t)) return true;
  }
  return false;
}

/** What stands before and behind each of the lines. */
function besideOf(word: string, lines: readonly string[]): string {
  return lines
    .flatMap((line, at) => (line === word ? [`${lines[at - 1] ?? ''}\n${lines[at + 1] ?? ''}`] : []))
    .sort()
    .join('\r');
}

// Between functions a level means nothing.
function withoutLevels(language: LineLanguage): LineLanguage {
  return language === 'python' ? 'shell' : language;
}

class Audit {
  private readonly language: LineLanguage | undefined;

  constructor(language: LineLanguage | undefined) {
    this.language = language;
  }

  node({ b, o, t, r }: Four<Node | undefined>, path: string, key: string, isTop: boolean): string | undefined {
    const same = (x: Node | undefined, y: Node | undefined) => x?.canon === y?.canon;
    const must = (wanted: Node | undefined) => (same(r, wanted) ? undefined : path || 'the file');
    const fault =
      same(o, t) || same(t, b) ? must(o) : same(o, b) ? must(t) : this.bothChanged({ b, o, t, r }, path, key, isTop);
    // Order stands in no name: it is looked at wherever there are lists.
    if (fault !== undefined || !o || !t || !r || o.kind === 'leaf' || t.kind !== o.kind || r.kind !== o.kind)
      return fault;
    return this.order(
      { b: b?.kind === o.kind ? b : { ...o, items: [] }, o, t: t as Branch, r: r as Branch },
      path,
      key,
      isTop,
    );
  }

  private bothChanged(
    { b, o, t, r }: Four<Node | undefined>,
    path: string,
    key: string,
    isTop: boolean,
  ): string | undefined {
    if (!o || !t || !r) return path;
    if (o.kind === 'leaf' && t.kind === 'leaf' && r.kind === 'leaf') return this.lines({ b, o, t, r }, path);
    if (o.kind === 'leaf' || t.kind !== o.kind || r.kind !== o.kind) return path;
    if (b && b.kind !== o.kind && b.canon !== 'null') return path;
    const base: Branch = b?.kind === o.kind ? b : { ...o, items: [], canon: '' };
    return this.children({ b: base, o, t: t as Branch, r: r as Branch }, path, key, isTop);
  }

  private lines({ b, o, t, r }: Four<Node | undefined>, path: string): string | undefined {
    const texts = [b, o, t, r].map((node) => (node?.kind === 'leaf' ? node.text : undefined));
    if (texts.some((text) => text === undefined)) return path;
    const [base, ours, theirs, result] = texts.map((text) =>
      canonicalLines(linesIn(text ?? ''), withoutLevels(this.language ?? 'text')).filter((line) => line.trim() !== ''),
    );
    if (!base || !ours || !theirs || !result) return path;
    const counts = { b: countsOf(base), o: countsOf(ours), t: countsOf(theirs), r: countsOf(result) };
    return miscounted(counts) !== undefined || isAmbiguous({ b: base, o: ours, t: theirs }) ? path : undefined;
  }

  private children({ b, o, t, r }: Four<Branch>, path: string, key: string, isTop: boolean): string | undefined {
    const names = this.names({ b, o, t, r }, key, isTop);
    if (!names) {
      const lists = [b, o, t, r];
      if (lists.every(({ items }) => items.length === o.items.length)) {
        for (const [index] of o.items.entries()) {
          const at = (branch: Branch) => branch.items[index]?.node;
          const fault = this.node({ b: at(b), o: at(o), t: at(t), r: at(r) }, `${path}[${index}]`, key, false);
          if (fault === undefined) continue;
          return this.leaves({ b, o, t, r }, path);
        }
        return undefined;
      }
      return this.leaves({ b, o, t, r }, path);
    }
    const index = (branch: Branch, own: readonly string[]) =>
      new Map(branch.items.map((item, at) => [own[at] ?? '', item]));
    const items = { b: index(b, names.b), o: index(o, names.o), t: index(t, names.t), r: index(r, names.r) };
    for (const name of new Set([...names.b, ...names.o, ...names.t, ...names.r])) {
      const of = (side: Map<string, Item>) => side.get(name)?.node;
      const fault = this.node(
        { b: of(items.b), o: of(items.o), t: of(items.t), r: of(items.r) },
        path === '' ? name : `${path}.${name}`,
        o.kind === 'map' ? name : key,
        false,
      );
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private names({ b, o, t, r }: Four<Branch>, key: string, isTop: boolean): Four<readonly string[]> | undefined {
    const lists = [b, o, t, r];
    const isKeyed = o.kind === 'map' || o.isNamed === true;
    const isDocuments = isTop && !isKeyed;
    if (isDocuments && lists.every(({ items }) => items.length === 1))
      return { b: ['document'], o: ['document'], t: ['document'], r: ['document'] };
    const found = isKeyed ? lists.map(({ items }) => items.map((item) => item.key)) : namesOf(lists, key, isDocuments);
    if (!found) return undefined;
    const [names, ours, theirs, result] = [found[0] ?? [], found[1] ?? [], found[2] ?? [], found[3] ?? []];
    const old = new Map<string, string>();
    for (const [side, own] of [
      [o, ours],
      [t, theirs],
    ] as const)
      for (const [at, name] of renamed(b, names, side, own).entries())
        if (name !== own[at]) old.set(own[at] ?? '', name);
    const asOld = (list: readonly string[]) => list.map((name) => old.get(name) ?? name);
    return { b: names, o: asOld(ours), t: asOld(theirs), r: asOld(result) };
  }

  // Without names: every leaf as often as both changes make it.
  private leaves({ b, o, t, r }: Four<Branch>, path: string): string | undefined {
    const counts = {
      b: countsOf(leavesOf(b)),
      o: countsOf(leavesOf(o)),
      t: countsOf(leavesOf(t)),
      r: countsOf(leavesOf(r)),
    };
    return miscounted(counts) === undefined ? undefined : path;
  }

  private order(four: Four<Branch>, path: string, key: string, isTop: boolean): string | undefined {
    if (four.o.kind === 'map' || isSet(key)) return undefined;
    const names = this.names(four, key, isTop);
    // Without names a list that only one side changed was compared as a whole.
    if (!names || names.r.length > mostOrdered) return undefined;
    // Tables of one list are in an order of their own, wherever the other tables went.
    const lists = new Set(names.r.map(listOfTables).filter((list) => list !== undefined));
    const within = (list: string, own: readonly string[]) => own.filter((name) => listOfTables(name) === list);
    const parts = [...lists].map((list) => ({
      b: within(list, names.b),
      o: within(list, names.o),
      t: within(list, names.t),
      r: within(list, names.r),
    }));
    return [names, ...parts].every(isInOrder) ? undefined : `${path} (order)`;
  }
}

/** `[[list]]` of a TOML table that belongs to one. */
function listOfTables(name: string): string | undefined {
  return /^\[\[[^\]]*\]\]/.exec(name)?.[0];
}

function isInOrder(names: Four<readonly string[]>): boolean {
  const wanted = wantedOrder(names);
  return names.r.every((name, at) => names.r.slice(at + 1).every((other) => wanted(name, other) !== false));
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// What one side alone changed is as that side has it; what both did is done once if it was the same, and added up if not.
function miscounted({ b, o, t, r }: Four<ReadonlyMap<string, number>>): string | undefined {
  for (const word of new Set([...b.keys(), ...o.keys(), ...t.keys(), ...r.keys()])) {
    const [base, ours, theirs, result] = [b, o, t, r].map((counts) => counts.get(word) ?? 0);
    if (base === undefined || ours === undefined || theirs === undefined || result === undefined) return word;
    const isSameWay = (ours > base && theirs > base) || (ours < base && theirs < base);
    const isBetween = isSameWay && result >= Math.min(ours, theirs) && result <= Math.max(ours, theirs);
    if (!isBetween && result !== ours + theirs - base) return word;
  }
  return undefined;
}

function commentsLost(roots: Four<Branch>): string | undefined {
  const words = ({ items }: Branch) =>
    countsOf(items.flatMap(({ comments }) => comments.split('\n')).filter((line) => line !== ''));
  const lost = miscounted({ b: words(roots.b), o: words(roots.o), t: words(roots.t), r: words(roots.r) });
  return lost === undefined ? undefined : 'a comment';
}
