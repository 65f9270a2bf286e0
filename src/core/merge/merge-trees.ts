// Three trees to one: what the user changed and what the generator changed, item by item; what both changed differently is a conflict.
import { align, longestRising, pairedGaps } from './align.ts';
import { isSet, namesOf, renamed } from './identity.ts';
import { mergeLines, withoutLevel } from './merge-lines.ts';
import { isReplaced, orderedBy, turnedIn } from './order.ts';
import { canonicalLines, type LineLanguage, linesIn } from './read-lines.ts';
import { type Branch, type Item, isSameItem, type Leaf, type Node, type Tree } from './tree.ts';

export interface MergeConflict {
  /** Keys and names from the top, such as `spec.containers[main].image`. */
  readonly path: string;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** `ours` is the user's version: its text is what is edited. */
export type Merged =
  | { readonly take: 'ours'; readonly node: Node }
  | { readonly take: 'theirs'; readonly node: Node; readonly over: Node }
  | { readonly take: 'text'; readonly over: Leaf; readonly text: string }
  | { readonly take: 'items'; readonly over: Branch; readonly items: readonly MergedItem[] };

export interface MergedItem {
  readonly ours: Item | undefined;
  readonly theirs: Item | undefined;
  readonly value: Merged | undefined;
  readonly head: 'ours' | 'theirs';
  readonly lead: 'ours' | 'theirs';
  readonly trail: 'ours' | 'theirs';
}

export interface ThreeTrees {
  readonly base: Tree;
  readonly ours: Tree;
  readonly theirs: Tree;
  readonly language: LineLanguage | undefined;
}

interface Three<T> {
  readonly b: T;
  readonly o: T;
  readonly t: T;
}

export function mergeTrees(trees: ThreeTrees): {
  readonly merged: Merged;
  readonly conflicts: readonly MergeConflict[];
} {
  const merger = new TreeMerger(trees);
  const merged = merger.node(
    { b: trees.base.root, o: trees.ours.root, t: trees.theirs.root },
    { path: '', key: '', isTop: true },
  );
  return { merged, conflicts: merger.conflicts };
}

interface Where {
  readonly path: string;
  readonly key: string;
  readonly isTop: boolean;
}

function linesOfNew(base: Tree, side: Tree, language: LineLanguage | undefined): ReadonlySet<string> {
  if (language === undefined) return new Set();
  const known = new Set(base.root.items.map(({ key }) => key));
  const fresh = side.root.items.filter(({ key }) => !known.has(key));
  return new Set(
    fresh.flatMap(({ start, end }) => canonicalLines(linesIn(side.text.slice(start, end)), language).map(withoutLevel)),
  );
}

interface Ids extends Three<readonly string[]> {
  readonly isSequence: boolean;
  /** Scalars, each of which stands once. */
  readonly isWords?: boolean;
}

class TreeMerger {
  readonly conflicts: MergeConflict[] = [];
  private readonly trees: ThreeTrees;

  private readonly elsewhere: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> };

  constructor(trees: ThreeTrees) {
    this.trees = trees;
    this.elsewhere = {
      ours: linesOfNew(trees.base, trees.ours, trees.language),
      theirs: linesOfNew(trees.base, trees.theirs, trees.language),
    };
  }

  node({ b, o, t }: Three<Node>, where: Where): Merged {
    const { base, theirs } = this.trees;
    // Nothing new from the generator: what the user has stays to the letter.
    if (b.end - b.start === t.end - t.start && base.text.startsWith(theirs.text.slice(t.start, t.end), b.start))
      return { take: 'ours', node: o };
    if (b.kind !== 'leaf' && o.kind === b.kind && t.kind === b.kind && b.items.length > 0 && o.items.length > 0)
      return this.branch({ b, o, t: t as Branch }, where);
    if (o.canon === t.canon || t.canon === b.canon) return { take: 'ours', node: o };
    if (o.canon === b.canon) return { take: 'theirs', node: t, over: o };
    if (o.kind === 'leaf' && t.kind === 'leaf' && b.kind === 'leaf') return this.leaf({ b, o, t }, where);
    // Both filled what was empty.
    if (
      o.kind !== 'leaf' &&
      t.kind === o.kind &&
      o.kind === 'map' &&
      (b.kind === 'leaf' ? b.canon === 'null' : b.items.length === 0)
    )
      return this.branch({ b: { ...o, items: [], canon: '{}' }, o, t: t as Branch }, where);
    return this.conflict({ b, o, t }, where);
  }

  private leaf({ b, o, t }: Three<Leaf>, where: Where): Merged {
    const isText = [b, o, t].every(({ text }) => text?.includes('\n'));
    if (!isText || b.text === undefined || o.text === undefined || t.text === undefined)
      return this.conflict({ b, o, t }, where);
    const language = b.isLines ? (this.trees.language ?? 'text') : 'text';
    const text = mergeLines(
      { base: b.text, ours: o.text, theirs: t.text, ...(b.isLines ? { elsewhere: this.elsewhere } : {}) },
      language,
    );
    return text === undefined ? this.conflict({ b, o, t }, where) : { take: 'text', over: o, text };
  }

  private conflict({ b, o, t }: Three<Node | undefined>, { path }: Pick<Where, 'path'>): Merged {
    const textOf = (tree: Tree, node: Node | undefined) =>
      node ? tree.text.slice(node.start, node.end).trimEnd() : null;
    this.conflicts.push({
      path,
      base: textOf(this.trees.base, b),
      ours: textOf(this.trees.ours, o),
      theirs: textOf(this.trees.theirs, t),
    });
    return { take: 'ours', node: o ?? this.trees.ours.root };
  }

  private branch({ b, o, t }: Three<Branch>, where: Where): Merged {
    const ids = this.identify({ b, o, t }, where);
    const index = (branch: Branch, names: readonly string[]) =>
      new Map(branch.items.map((item, at) => [names[at] ?? '', item]));
    const items = { b: index(b, ids.b), o: index(o, ids.o), t: index(t, ids.t) };
    const kept = new Map<string, MergedItem>();
    for (const id of new Set([...ids.o, ...ids.t, ...ids.b])) {
      const made = this.item(
        { b: items.b.get(id), o: items.o.get(id), t: items.t.get(id) },
        { ...where, path: pathOf(where, o.kind, id), key: o.kind === 'map' ? id : where.key, isTop: false },
      );
      if (made) kept.set(id, made);
    }
    const order = this.order({ b, o, t }, ids, kept, where);
    const result = order.flatMap((id) => kept.get(id) ?? []);
    if (o.kind === 'map') {
      const keys = result.map(({ head, ours, theirs }) => (head === 'theirs' ? theirs : ours)?.key);
      if (new Set(keys).size < keys.length) return this.conflict({ b, o, t }, where);
    }
    return { take: 'items', over: o, items: result };
  }

  private item({ b, o, t }: Three<Item | undefined>, where: Where): MergedItem | undefined {
    const keep = (ours: Item): MergedItem => ({
      ours,
      theirs: undefined,
      value: { take: 'ours', node: ours.node },
      head: 'ours',
      lead: 'ours',
      trail: 'ours',
    });
    if (b && o && t) return this.common({ b, o, t }, where);
    if (o && t) return this.bothAdded(o, t, where);
    if (o && b) {
      if (isSameItem(b, o)) return undefined;
      this.conflict({ b: b.node, o: o.node, t: undefined }, where);
      return keep(o);
    }
    if (t && b) {
      if (!isSameItem(b, t)) this.conflict({ b: b.node, o: undefined, t: t.node }, where);
      return undefined;
    }
    if (o) return keep(o);
    return t
      ? { ours: undefined, theirs: t, value: undefined, head: 'theirs', lead: 'theirs', trail: 'theirs' }
      : undefined;
  }

  private bothAdded(o: Item, t: Item, where: Where): MergedItem {
    const ours = {
      ours: o,
      theirs: t,
      value: { take: 'ours', node: o.node },
      head: 'ours',
      lead: 'ours',
      trail: 'ours',
    } as const;
    if (o.node.canon === t.node.canon) return ours;
    if (o.node.kind === 'map' && t.node.kind === 'map' && o.node.style !== 'rows')
      return { ...ours, value: this.branch({ b: { ...o.node, items: [], canon: '{}' }, o: o.node, t: t.node }, where) };
    this.conflict({ b: undefined, o: o.node, t: t.node }, where);
    return ours;
  }

  private common({ b, o, t }: Three<Item>, where: Where): MergedItem {
    const value = this.node({ b: b.node, o: o.node, t: t.node }, where);
    const three = (of: (item: Item) => string, what: string): 'ours' | 'theirs' => {
      const [base, ours, theirs] = [of(b), of(o), of(t)];
      if (theirs === base || theirs === ours) return 'ours';
      if (ours !== base) this.conflicts.push({ path: `${where.path} (${what})`, base, ours, theirs });
      return ours === base ? 'theirs' : 'ours';
    };
    const headWords = new Map<Item, string>([
      [b, this.headOf('base', b)],
      [o, this.headOf('ours', o)],
      [t, this.headOf('theirs', t)],
    ]);
    return {
      ours: o,
      theirs: t,
      value,
      head: three((item) => headWords.get(item) ?? '', 'name'),
      lead: three(({ lead }) => lead, 'comment'),
      trail: three(({ trail }) => trail, 'comment'),
    };
  }

  // A key by its name, a section by its whole first line.
  private headOf(side: 'base' | 'ours' | 'theirs', { key, headStart, headEnd }: Item): string {
    const { language } = this.trees;
    return language === undefined
      ? key
      : this.trees[side].text.slice(headStart, headEnd).trim().replaceAll(/\s+/g, ' ');
  }

  private identify({ b, o, t }: Three<Branch>, where: Where): Ids {
    const isKeyed = o.kind === 'map' || o.isNamed === true;
    const isDocuments = where.isTop && o.style === 'rows' && !isKeyed;
    const found = isKeyed
      ? [b, o, t].map(({ items }) => items.map(({ key }) => key))
      : namesOf([b, o, t], where.key, isDocuments && [b, o, t].some(({ items }) => items.length !== 1));
    if (isDocuments && [b, o, t].every(({ items }) => items.length === 1))
      return { b: ['document'], o: ['document'], t: ['document'], isSequence: false };
    if (found) {
      const names = { b: found[0] ?? [], o: found[1] ?? [], t: found[2] ?? [] };
      return {
        b: names.b,
        o: renamed(b, names.b, o, names.o),
        t: renamed(b, names.b, t, names.t),
        isSequence: false,
      };
    }
    const words = wordIds({ b, o, t });
    return words ? { ...words, isSequence: true, isWords: true } : { ...sequenceIds({ b, o, t }), isSequence: true };
  }

  private order(
    { b, o, t }: Three<Branch>,
    ids: Ids,
    kept: ReadonlyMap<string, MergedItem>,
    where: Where,
  ): readonly string[] {
    const isOrdered = o.kind === 'list' && !isSet(where.key);
    const users = movedIn(
      ids.b.filter((id) => ids.o.includes(id)),
      ids.o.filter((id) => ids.b.includes(id)),
    );
    const theirs = movedIn(
      ids.b.filter((id) => ids.t.includes(id)),
      ids.t.filter((id) => ids.b.includes(id)),
    );
    let sequence: readonly string[] = ids.o.filter((id) => kept.has(id));
    const isGoneMove =
      lostMove(turnedIn(ids.b, ids.o), ids.t, ids.b) ||
      lostMove(turnedIn(ids.b, ids.t), ids.o, ids.b, o.isNamed !== true);
    const isSameOrder =
      ids.t.filter((id) => ids.o.includes(id)).join('\n') === ids.o.filter((id) => ids.t.includes(id)).join('\n');
    const areBothMoved = [...theirs].some((id) => users.has(id));
    if (isOrdered && (isGoneMove || (areBothMoved && !isSameOrder))) {
      this.conflict({ b, o, t }, { path: `${where.path} (order)` });
    } else if (o.kind === 'list' && !isGoneMove && !areBothMoved && !isSameOrder && theirs.size > 0) {
      sequence = movedTo(sequence, ids.t, new Set([...theirs].filter((id) => kept.has(id))), users);
    }
    const added = ids.t.filter((id) => kept.has(id) && !sequence.includes(id));
    // Gone from both, but one side has something else in its place: it changed what the other took away.
    const isTaken = ids.b.some(
      (id) =>
        !ids.o.includes(id) && !ids.t.includes(id) && isReplaced(id, ids.b, ids.o) !== isReplaced(id, ids.b, ids.t),
    );
    if ((isOrdered && isTaken) || isListGone(ids, added)) this.conflict({ b, o, t }, where);
    if (ids.isSequence && isOrdered && added.length > 0 && crosses(ids)) {
      this.conflict({ b, o, t }, where);
      return sequence;
    }
    const result = inserted(sequence, ids, added, users);
    if (!isOrdered || (added.length === 0 && theirs.size === 0)) return result;
    const ordered = orderedBy(result, ids);
    if (!ordered) this.conflict({ b, o, t }, { path: `${where.path} (order)` });
    return ordered ?? result;
  }
}

function pathOf({ path }: Where, kind: Branch['kind'], id: string): string {
  if (kind === 'map') return path === '' ? id : `${path}.${id}`;
  const name = /^[bot]\d+$/.test(id) ? id.slice(1) : id.replaceAll('"', '');
  return `${path}[${name}]`;
}

/** The fewest that, taken out, leave the rest in the order it had. */
function movedIn(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const staying = new Set(
    longestRising(after.map((id, at): [number, number] => [at, before.indexOf(id)])).map(([at]) => after[at]),
  );
  return new Set(after.filter((id) => !staying.has(id)));
}

// The user took a whole list of TOML tables away, and the generator adds one to it.
function isListGone({ b, o }: Three<readonly string[]>, added: readonly string[]): boolean {
  const listOf = (id: string) => /^\[\[[^\]]*\]\]/.exec(id)?.[0];
  return added.some((id) => {
    const list = listOf(id);
    return (
      list !== undefined && b.some((other) => listOf(other) === list) && !o.some((other) => listOf(other) === list)
    );
  });
}

// One side moved what the other took away and perhaps put there again in another shape.
function lostMove(
  moved: ReadonlySet<string>,
  other: readonly string[],
  base: readonly string[],
  isAnywhere = false,
): boolean {
  const hasNew = other.some((id) => !base.includes(id));
  return hasNew && [...moved].some((id) => !other.includes(id) && (isAnywhere || isReplaced(id, base, other)));
}

function movedTo(
  sequence: readonly string[],
  order: readonly string[],
  moved: ReadonlySet<string>,
  users: ReadonlySet<string>,
): readonly string[] {
  const result = sequence.filter((id) => !moved.has(id));
  for (const [at, id] of order.entries())
    if (moved.has(id)) result.splice(placeFor(at, result, order, users).place, 0, id);
  return result;
}

// Behind whom it comes in the generator's version, or before whom when the user has moved the first.
function placeFor(
  at: number,
  result: readonly string[],
  order: readonly string[],
  users: ReadonlySet<string>,
): { place: number; before: string | undefined } {
  const before = order.slice(0, at).findLast((other) => result.includes(other));
  const after = order.slice(at + 1).find((other) => result.includes(other));
  const isBehind = before !== undefined && (!users.has(before) || after === undefined || users.has(after));
  if (isBehind) return { place: result.indexOf(before) + 1, before };
  return {
    place:
      after === undefined ? (before === undefined ? result.length : result.indexOf(before) + 1) : result.indexOf(after),
    before: undefined,
  };
}

/** What the user put at the same place comes first. */
function inserted(
  sequence: readonly string[],
  ids: Three<readonly string[]>,
  added: readonly string[],
  users: ReadonlySet<string>,
): readonly string[] {
  const result = [...sequence];
  const usersOwn = new Set(ids.o.filter((id) => !ids.b.includes(id) && !ids.t.includes(id)));
  for (const id of added) {
    const found = placeFor(ids.t.indexOf(id), result, ids.t, users);
    let { place } = found;
    const after = ids.t.slice(ids.t.indexOf(id) + 1).find((other) => ids.b.includes(other));
    // What the user put in the place of the one that follows comes behind.
    const isReplacing = after !== undefined && !ids.o.includes(after);
    let next = found.before === undefined || isReplacing ? 0 : ids.o.indexOf(found.before) + 1;
    // What the user put right behind it, and not behind something that is gone.
    while (next > 0 && usersOwn.has(ids.o[next] ?? '') && result[place] === ids.o[next]) {
      place++;
      next++;
    }
    result.splice(place, 0, id);
  }
  return result;
}

interface Gap {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What a side added, and between which two of the base. */
function gapsIn(list: readonly string[], base: readonly string[]): readonly Gap[] {
  const known = new Set(base);
  return list.flatMap((id, at) => {
    if (known.has(id)) return [];
    const before = list.slice(0, at).findLast((other) => known.has(other)) ?? '^';
    const after = list.slice(at + 1).find((other) => known.has(other)) ?? '$';
    return [{ id, before, after }];
  });
}

// In a list without names a place is all that an item has: two changes of places that touch are a conflict.
function crosses({ b, o, t, isWords }: Ids): boolean {
  const gone = (list: readonly string[]) => new Set(b.filter((id) => !list.includes(id)));
  const ours = gapsIn(o, b).filter(({ id }) => !t.includes(id));
  const theirs = gapsIn(t, b).filter(({ id }) => !o.includes(id));
  const goneFromOurs = gone(o);
  const goneFromTheirs = gone(t);
  const isSameGap = theirs.some((one) =>
    ours.some((other) => one.before === other.before || one.after === other.after),
  );
  // A word that stands once shows where it was, gone or not.
  if (isWords) return isSameGap;
  return (
    isSameGap ||
    theirs.some(({ before, after }) => goneFromOurs.has(before) || goneFromOurs.has(after)) ||
    ours.some(({ before, after }) => goneFromTheirs.has(before) || goneFromTheirs.has(after))
  );
}

/** Scalars that stand once are known by what they say, moved or not; one that stands between the same two is a changed one. */
function wordIds({ b, o, t }: Three<Branch>): Three<readonly string[]> | undefined {
  const lists = [b, o, t].map(({ items }) => items.map(({ node }) => node.canon));
  if (
    [b, o, t].some(({ items }) => items.some(({ node }) => node.kind !== 'leaf')) ||
    lists.some((list) => new Set(list).size < list.length)
  )
    return undefined;
  const [base = [], ours = [], theirs = []] = lists;
  const side = (own: readonly string[]) => {
    const known = own.map((word) => base.indexOf(word));
    return own.map((word, index) => {
      const at = known[index] ?? -1;
      if (at >= 0) return `b${at}`;
      const before = index === 0 ? -1 : (known[index - 1] ?? -1);
      const place = before + 1;
      const isBetween =
        (index === 0 || before >= 0) &&
        (index === own.length - 1 ? place === base.length - 1 : known[index + 1] === place + 1);
      return isBetween && base[place] !== undefined && !own.includes(base[place]) ? `b${place}` : `n${word}`;
    });
  };
  return { b: base.map((_, index) => `b${index}`), o: side(ours), t: side(theirs) };
}

/** By place: what stands in both is the same, and between two such a gap of equal length holds changed items. */
function sequenceIds({ b, o, t }: Three<Branch>): Three<readonly string[]> {
  const canons = (branch: Branch) => branch.items.map(({ node }) => node.canon);
  const base = canons(b);
  const side = (branch: Branch, letter: string) => {
    const own = canons(branch);
    const pairs = pairedGaps(align(base, own), own.length);
    const ids = own.map((_, index) => `${letter}${index}`);
    for (const [at, to] of pairs.entries()) if (to !== undefined) ids[to] = `b${at}`;
    return ids;
  };
  const ours = side(o, 'o');
  const theirs = side(t, 't');
  return { b: base.map((_, index) => `b${index}`), o: ours, t: sameAdditions({ ours, theirs }, canons(o), canons(t)) };
}

// What both added at the same place is one addition.
function sameAdditions(
  { ours, theirs }: { ours: readonly string[]; theirs: readonly string[] },
  ourCanons: readonly string[],
  theirCanons: readonly string[],
): readonly string[] {
  const before = (ids: readonly string[], at: number) => ids.slice(0, at).findLast((id) => id.startsWith('b')) ?? '';
  const result = [...theirs];
  for (const [at, id] of theirs.entries()) {
    if (!id.startsWith('t')) continue;
    const same = ours.findIndex(
      (other, index) =>
        other.startsWith('o') &&
        ourCanons[index] === theirCanons[at] &&
        before(ours, index) === before(theirs, at) &&
        !result.includes(other),
    );
    if (same >= 0) result[at] = ours[same] ?? id;
  }
  return result;
}
