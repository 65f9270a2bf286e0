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
    (language === undefined ? leavesLost(roots) : linesLost(roots, language)) ??
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
      countsOf(
        canonicalLines(linesIn(text ?? ''), withoutLevels(this.language ?? 'text')).filter(
          (line) => line.trim() !== '',
        ),
      ),
    );
    return base && ours && theirs && result
      ? miscounted({ b: base, o: ours, t: theirs, r: result }) === undefined
        ? undefined
        : path
      : path;
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
    const wanted = wantedOrder(names);
    for (const [at, name] of names.r.entries())
      if (names.r.slice(at + 1).some((other) => wanted(name, other) === false)) return `${path} (order)`;
    return undefined;
  }
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
