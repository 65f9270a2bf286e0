// A file's text, parsed once: values, their places, and what the parser had to say.
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import { type Branch, type Entry, followed, readYaml, type Tree } from './yaml-tree.ts';

export type Path = readonly (string | number)[];

/** A value where it stands; `keyPlace` is the place of its key inside the parent mapping. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
  readonly place: Place;
  readonly keyPlace?: Place;
}

/** What stands at an offset; `gap` is the white space where a next entry of the mapping or list at `path` would go. */
export interface At extends Found {
  readonly on: 'key' | 'value' | 'gap';
}

export interface SourceDocument {
  /** The plain JavaScript value of the whole document. Values are shared with `find`: nobody changes them. */
  readonly root: unknown;
  readonly place: Place;
  /** `find('spec.predictor.minReplicas')`, or a path of keys and indexes. */
  find(path: string | Path): Found | undefined;
  /** Place of the value at the path, or of the nearest ancestor that exists. */
  nearestPlace(path: Path): Place;
  /** Every mapping entry and list item, outermost first; what an alias names is visited once, where it was first met. */
  walk(visit: (found: Found) => void): void;
  /** The entries of the mapping, or the items of the list, at the path; empty when there is none. */
  entries(path: string | Path): readonly Found[];
  /** The deepest key or value that the offset touches; undefined outside the document. */
  at(offset: number): At | undefined;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly SourceDocument[];
  /** Every comment from its `#` on, its text without the `#`; a `#` inside a value is none. */
  readonly comments: readonly { readonly place: Place; readonly text: string }[];
  readonly syntax: readonly Finding[];
}

/** Parses YAML or JSON (a subset). Never throws: what cannot be read is a finding in `syntax`, and the rest is read. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { trees, comments, findings } = readYaml(text);
  return { path, text, documents: trees.map((tree) => sourceDocument(tree, text)), comments, syntax: findings };
}

function sourceDocument({ top, place: whole }: Tree, text: string): SourceDocument {
  const values = new Map<Branch, unknown>();
  const valueAt = (branch: Branch): unknown => {
    const target = followed(branch);
    if (target.content.kind === 'scalar') return target.content.value;
    if (!values.has(target)) values.set(target, unfold(target, valueAt));
    return values.get(target);
  };
  const locate = (path: Path): Located | undefined => {
    let current: Located | undefined = top && { branch: top, keyPlace: undefined };
    for (const key of path) current = current && step(current.branch, key);
    return current;
  };
  const keysOf = (path: string | Path): Path =>
    typeof path === 'string'
      ? path.split('.').flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]))
      : path;
  return {
    get root() {
      return top ? valueAt(top) : null;
    },
    place: whole,
    find(path) {
      const keys =
        typeof path === 'string' ? path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)) : path;
      const located = locate(keys);
      return (
        located && {
          path: keys,
          value: valueAt(located.branch),
          place: located.branch.place,
          ...(located.keyPlace ? { keyPlace: located.keyPlace } : {}),
        }
      );
    },
    nearestPlace(path) {
      for (let length = path.length; length > 0; length--) {
        const located = locate(path.slice(0, length));
        if (located) return located.keyPlace && length < path.length ? located.keyPlace : located.branch.place;
      }
      return firstWordOf(whole, text);
    },
    walk(visit) {
      if (top) walkFrom(top, { visit, seen: new Set(), path: [] });
    },
    entries(path) {
      const keys = keysOf(path);
      const located = locate(keys);
      return located ? childrenOf(located.branch, keys, valueAt) : [];
    },
    at(offset) {
      if (offset < whole.start || offset > whole.end) return undefined;
      let best: At = { path: [], value: top ? valueAt(top) : null, place: whole, on: 'gap' };
      const touches = (place: Place) => place.start <= offset && offset <= place.end;
      this.walk((found) => {
        if (found.path.length < best.path.length) return;
        if (found.keyPlace && touches(found.keyPlace)) best = { ...found, on: 'key' };
        else if (touches(found.place)) best = { ...found, on: found.value === undefined ? 'gap' : 'value' };
      });
      return best;
    },
  };
}

function childrenOf(from: Branch, path: Path, valueAt: (branch: Branch) => unknown): readonly Found[] {
  const { content } = followed(from);
  if (content.kind === 'list')
    return content.items.map((item, index) => ({ path: [...path, index], value: valueAt(item), place: item.place }));
  if (content.kind !== 'map') return [];
  return content.entries.map(({ key, keyPlace, branch }) => ({
    path: [...path, key],
    value: valueAt(branch),
    place: branch.place,
    ...(keyPlace ? { keyPlace } : {}),
  }));
}

interface Located {
  readonly branch: Branch;
  readonly keyPlace: Place | undefined;
}

function step(from: Branch, key: string | number): Located | undefined {
  const { content } = followed(from);
  if (content.kind === 'list') {
    const item = typeof key === 'number' ? content.items[key] : undefined;
    return item && { branch: item, keyPlace: undefined };
  }
  const entry = content.kind === 'map' ? entryIn(content, String(key)) : undefined;
  return entry && { branch: entry.branch, keyPlace: entry.keyPlace };
}

// `<<: *anchor`: the key may live in a mapping that is merged in, and there in one merged into that.
function entryIn(map: Extract<Branch['content'], { kind: 'map' }>, key: string): Entry | undefined {
  const own = map.byKey.get(key);
  if (own) return own;
  for (const merged of map.merged) {
    const { content } = followed(merged);
    const entry = content.kind === 'map' ? entryIn(content, key) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

function unfold({ content }: Branch, valueAt: (branch: Branch) => unknown): unknown {
  if (content.kind === 'list') return content.items.map(valueAt);
  if (content.kind !== 'map') return null;
  const value: Record<string, unknown> = {};
  for (const { key, branch } of content.entries) set(value, key, valueAt(branch));
  for (const merged of content.merged) {
    for (const [key, below] of Object.entries(valueAt(merged) as Record<string, unknown>))
      if (!Object.hasOwn(value, key)) set(value, key, below);
  }
  return value;
}

function set(value: Record<string, unknown>, key: string, below: unknown): void {
  // Assigned plainly, this one key would change the prototype instead.
  if (key === '__proto__')
    Object.defineProperty(value, key, { value: below, enumerable: true, configurable: true, writable: true });
  else value[key] = below;
}

interface Walk {
  readonly visit: (found: Found) => void;
  readonly seen: Set<Branch>;
  readonly path: Path;
}

function walkFrom(from: Branch, walk: Walk): void {
  const branch = followed(from);
  const { content } = branch;
  if (walk.seen.has(branch)) return;
  walk.seen.add(branch);
  if (content.kind === 'list')
    for (const [index, item] of content.items.entries())
      visitAt({ branch: item, keyPlace: undefined }, { ...walk, path: [...walk.path, index] });
  if (content.kind !== 'map') return;
  for (const { key, keyPlace, branch: below } of content.entries)
    visitAt({ branch: below, keyPlace }, { ...walk, path: [...walk.path, key] });
  for (const merged of content.merged) walkFrom(merged, walk);
}

// Collections are visited entry by entry; their own value is not built.
function visitAt({ branch, keyPlace }: Located, walk: Walk): void {
  const { content } = followed(branch);
  const value = content.kind === 'scalar' ? content.value : content.kind === 'alias' ? null : undefined;
  walk.visit({ path: walk.path, value, place: branch.place, ...(keyPlace ? { keyPlace } : {}) });
  walkFrom(branch, walk);
}

function firstWordOf(place: Place, text: string): Place {
  const word = /^\S+/.exec(text.slice(place.start, Math.min(place.end, place.start + 200)));
  return { start: place.start, end: place.start + (word?.[0].length ?? 0) };
}
