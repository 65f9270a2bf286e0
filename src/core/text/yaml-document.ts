// One document of a file: values and places, made from its nodes where somebody asks for them.
import type { Place } from './place.ts';
import type { At, Comment, Found, Path, SourceDocument, Style } from './source-file.ts';
import {
  alias,
  blockList,
  blockMap,
  doubleQuoted,
  empty,
  flowList,
  flowMap,
  folded,
  hasMerge,
  hasProperties,
  kindBits,
  literal,
  type Nodes,
  plain,
  singleQuoted,
} from './yaml-nodes.ts';
import { scalarValue } from './yaml-scalar.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const isMapKind = (kind: number) => kind === blockMap || kind === flowMap;
const isListKind = (kind: number) => kind === blockList || kind === flowList;

/** A mapping or list with more entries gets an index when it is searched. */
const mostSearched = 24;

interface Written {
  readonly nodes: Nodes;
  readonly text: string;
  readonly base: number;
  readonly span: Place;
  readonly comments: readonly number[];
}

/** Comments from their offsets, start and end of each one after the other. */
export function commentsIn(offsets: readonly number[], base: number, text: string): readonly Comment[] {
  const found: Comment[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const place = { start: (offsets[index] ?? 0) + base, end: (offsets[index + 1] ?? 0) + base };
    found.push({ place, text: text.slice(place.start + 1, place.end) });
  }
  return found;
}

/** Steps that led somewhere, with the key and the value at each; then the step that led nowhere, if one did. */
interface Way {
  readonly steps: (string | number)[];
  readonly keys: number[];
  readonly values: number[];
  reached: number;
  missing: string | number | undefined;
}

type Duplicate = (key: string, place: Place, first: Place) => void;

/** Keys that stand twice in their mapping, each with the first one. */
export function duplicatesIn(nodes: Nodes, text: string, base: number, report: Duplicate): void {
  new YamlDocument({ nodes, text, base, span: { start: base, end: text.length }, comments: [] }).duplicates(report);
}

export class YamlDocument implements SourceDocument {
  readonly nodes: Nodes;
  private readonly text: string;
  private readonly base: number;
  // Made at first need: ten thousand documents are read in a row.
  private values: Map<number, unknown> | undefined;
  private indexes: Map<number, ReadonlyMap<string, number>> | undefined;
  /** Rules ask for the same paths again and again. */
  private answers: Map<string, Found | undefined> | undefined;
  // The last way down, step by step: rules ask for many fields of one mapping in a row.
  private way: Way | undefined;

  readonly span: Place;
  private readonly offsets: readonly number[];

  /** `comments`: start and end of each comment of the chunk, counted from `base`. */
  constructor({ nodes, text, base, span, comments }: Written) {
    this.nodes = nodes;
    this.text = text;
    this.base = base;
    this.span = span;
    this.offsets = comments;
  }

  get comments(): readonly Comment[] {
    const { start, end } = this.span;
    return commentsIn(this.offsets, this.base, this.text).filter(
      ({ place }) => place.start >= start && place.end <= end,
    );
  }

  get content(): object {
    return this.nodes;
  }

  get root(): unknown {
    return this.valueAt(0);
  }

  get place(): Place {
    return this.placeOf(0);
  }

  find(path: string | Path): Found | undefined {
    if (typeof path !== 'string') return this.findAt(path);
    this.answers ??= new Map();
    const known = this.answers.get(path);
    if (known !== undefined || this.answers.has(path)) return known;
    const answer = this.findAt(keysOf(path));
    this.answers.set(path, answer);
    return answer;
  }

  private findAt(keys: Path): Found | undefined {
    const way = this.wayTo(keys);
    if (way === undefined) return undefined;
    const last = keys.length - 1;
    const value = way.values[last] ?? 0;
    const key = way.keys[last] ?? -1;
    // A key of a list item is the item itself.
    return this.found(keys, key === value ? -1 : key, value);
  }

  /** The way walked with its first steps being these; undefined when one leads nowhere. */
  private wayTo(keys: Path): Way | undefined {
    this.way ??= { steps: [], keys: [], values: [], reached: 0, missing: undefined };
    const { way } = this;
    let depth = 0;
    while (depth < way.reached && depth < keys.length && way.steps[depth] === keys[depth]) depth++;
    if (depth === keys.length) return way;
    // What was not there is not there now.
    if (depth === way.reached && way.missing === keys[depth]) return undefined;
    let value = depth === 0 ? 0 : (way.values[depth - 1] ?? 0);
    way.reached = depth;
    way.missing = undefined;
    for (; depth < keys.length; depth++) {
      const step = keys[depth] ?? '';
      const key = this.step(value, step);
      if (key < 0) {
        way.missing = step;
        return undefined;
      }
      value = this.valueOf(value, key);
      way.steps[depth] = step;
      way.keys[depth] = key;
      way.values[depth] = value;
      way.reached = depth + 1;
    }
    return way;
  }

  nearestPlace(path: Path): Place {
    let value = 0;
    let key = -1;
    let steps = 0;
    for (; steps < path.length; steps++) {
      const next = this.step(value, path[steps] ?? '');
      if (next < 0) break;
      key = next;
      value = this.valueOf(value, next);
    }
    if (steps === 0) return this.firstWord();
    return steps < path.length && key !== value ? this.placeOf(key) : this.placeOf(value);
  }

  walk(visit: (found: Found) => void): void {
    const seen = this.nodes.hasTargets ? new Set<number>() : undefined;
    this.walkFrom(0, [], visit, seen);
  }

  entries(path: string | Path): readonly Found[] {
    const keys = keysOf(path);
    const way = this.wayTo(keys);
    if (way === undefined) return [];
    const at = keys.length === 0 ? 0 : (way.values[keys.length - 1] ?? 0);
    const found: Found[] = [];
    this.eachChild(this.followed(at), (key, value, name) =>
      found.push(this.found([...keys, name], key === value ? -1 : key, value)),
    );
    return found;
  }

  at(offset: number): At | undefined {
    const top = this.nodes.start(0) + this.base;
    const reach = this.nodes.end(0) + this.base;
    if (offset < top || offset > Math.max(reach, this.textEnd())) return undefined;
    return this.atIn(0, [], offset) ?? { ...this.found([], -1, 0), on: 'gap' };
  }

  private textEnd(): number {
    return this.nodes.end(0) + this.base;
  }

  private atIn(index: number, path: Path, offset: number): At | undefined {
    const { nodes, base } = this;
    let answer: At | undefined;
    const kind = nodes.kind(index);
    let position = 0;
    for (let child = index + 1; child < nodes.next(index); ) {
      const value = isMapKind(kind) ? nodes.next(child) : child;
      const name = isMapKind(kind) ? this.keyText(child) : position++;
      const below = [...path, name];
      if (value !== child && nodes.start(child) + base <= offset && offset <= nodes.end(child) + base)
        return { ...this.found(below, child, value), on: 'key' };
      const start = nodes.start(value) + base;
      if (start <= offset && offset <= nodes.end(value) + base) {
        const inner = (nodes.kind(value) & 8) === 0 ? undefined : this.atIn(value, below, offset);
        answer = inner ?? {
          ...this.found(below, value === child ? -1 : child, value),
          on: (nodes.kind(value) & 8) === 0 ? 'value' : 'gap',
        };
        if (inner || answer.on === 'value') return answer;
      }
      child = nodes.next(value);
    }
    return answer;
  }

  private found(path: Path, key: number, value: number): Found {
    const info = this.nodes.info(value);
    const found: Mutable<Found> = { path, value: this.valueAt(value), place: this.placeOf(value) };
    if (key >= 0) found.keyPlace = this.placeOf(key);
    const style = styles[info & kindBits];
    if (style !== undefined) found.style = style;
    const tag = (info & hasProperties) === 0 ? undefined : this.nodes.propertiesOf(value)?.tag;
    if (tag !== undefined) found.tag = tag;
    return found;
  }

  private placeOf(index: number): Place {
    const { nodes, base } = this;
    return { start: nodes.start(index) + base, end: nodes.end(index) + base };
  }

  private firstWord(): Place {
    const { start, end } = this.place;
    const word = /^\S+/.exec(this.text.slice(start, Math.min(end, start + 200)));
    return { start, end: start + (word?.[0].length ?? 0) };
  }

  /** What an alias names; everything else is itself. */
  private followed(index: number): number {
    return this.nodes.kind(index) === alias ? (this.nodes.targetOf(index) ?? index) : index;
  }

  /** The key, or for lists the item, that a step leads to; -1 when there is none. */
  private step(from: number, step: string | number): number {
    const index = this.followed(from);
    const kind = this.nodes.kind(index);
    if (isMapKind(kind)) return this.entryIn(index, typeof step === 'number' ? String(step) : step);
    return isListKind(kind) && typeof step === 'number' ? this.itemIn(index, step) : -1;
  }

  private valueOf(from: number, child: number): number {
    if (child < 0) return child;
    const kind = this.nodes.kind(this.followed(from));
    return isMapKind(kind) ? this.nodes.next(child) : child;
  }

  private itemIn(list: number, position: number): number {
    if (position >= mostSearched) return this.indexOf(list).get(String(position)) ?? -1;
    const end = this.nodes.next(list);
    let item = list + 1;
    for (let passed = 0; passed < position && item < end; passed++) item = this.nodes.next(item);
    return item < end ? item : -1;
  }

  // `<<: *anchor`: the key may live in a mapping that is merged in, and there in one merged into that. Of a key that
  // stands twice the last one counts.
  private entryIn(map: number, name: string): number {
    const { nodes } = this;
    const merges = (nodes.info(map) & hasMerge) !== 0;
    const known = this.indexes?.get(map);
    if (known) return known.get(name) ?? (merges ? this.mergedEntry(map, name) : -1);
    const { text, base } = this;
    const { length } = name;
    // No number and no word of the core schema is written like this name: only the same text can be the key.
    const isPlainName = length > 0 && isOrdinary(name.charCodeAt(0), length);
    let answer = -1;
    let passed = 0;
    const end = nodes.next(map);
    for (let key = map + 1; key < end; ) {
      if (isPlainName && nodes.info(key) === plain) {
        const start = nodes.start(key);
        if (nodes.end(key) - start === length && text.startsWith(name, start + base) && !(merges && this.isMerge(key)))
          answer = key;
        key = nodes.next(key + 1);
      } else {
        if (this.keyText(key) === name && !(merges && this.isMerge(key))) answer = key;
        key = nodes.next(nodes.next(key));
      }
      if (++passed > mostSearched) return this.indexOf(map).get(name) ?? (merges ? this.mergedEntry(map, name) : -1);
    }
    return answer < 0 && merges ? this.mergedEntry(map, name) : answer;
  }

  private mergedEntry(map: number, name: string): number {
    for (const merged of this.mergedInto(map)) {
      const key = this.entryIn(merged, name);
      if (key >= 0) return key;
    }
    return -1;
  }

  private indexOf(index: number): ReadonlyMap<string, number> {
    const known = this.indexes?.get(index);
    if (known) return known;
    const made = new Map<string, number>();
    this.eachChild(index, (key, _, name) => made.set(String(name), key));
    this.indexes ??= new Map();
    this.indexes.set(index, made);
    return made;
  }

  /** Key (the item itself in a list), value and name of each entry; merge keys are left out. */
  private eachChild(index: number, visit: (key: number, value: number, name: string | number) => void): void {
    const { nodes } = this;
    const kind = nodes.kind(index);
    const end = nodes.next(index);
    if (isListKind(kind)) {
      let position = 0;
      for (let item = index + 1; item < end; item = nodes.next(item)) visit(item, item, position++);
    } else if (isMapKind(kind)) {
      const merges = (nodes.info(index) & hasMerge) !== 0;
      for (let key = index + 1; key < end; key = nodes.next(nodes.next(key)))
        if (!(merges && this.isMerge(key))) visit(key, nodes.next(key), this.keyText(key));
    }
  }

  private isMerge(key: number): boolean {
    const { nodes } = this;
    const start = nodes.start(key);
    return nodes.kind(key) === plain && nodes.end(key) === start + 2 && this.text.startsWith('<<', start + this.base);
  }

  private mergedInto(map: number): readonly number[] {
    const { nodes } = this;
    const merged: number[] = [];
    for (let key = map + 1; key < nodes.next(map); key = nodes.next(nodes.next(key))) {
      if (!this.isMerge(key)) continue;
      const value = this.followed(nodes.next(key));
      if (isMapKind(nodes.kind(value))) merged.push(value);
      else if (isListKind(nodes.kind(value)))
        for (let item = value + 1; item < nodes.next(value); item = nodes.next(item)) {
          const target = this.followed(item);
          if (isMapKind(nodes.kind(target))) merged.push(target);
        }
    }
    return merged;
  }

  /** A collection as a key is legal YAML that no reader of ours knows; it is named by its text and not looked into. */
  keyText(key: number): string {
    const { nodes } = this;
    const start = nodes.start(key) + this.base;
    const end = nodes.end(key) + this.base;
    if ((nodes.kind(key) & 8) !== 0) return this.text.slice(start, Math.min(end, start + 80));
    if (nodes.info(key) === plain && isOrdinary(this.text.charCodeAt(start), end - start))
      return this.text.slice(start, end);
    const value = this.valueAt(key);
    if (typeof value === 'object' && value !== null) return this.text.slice(start, Math.min(end, start + 80));
    return value === null ? '' : String(value);
  }

  private valueAt(from: number): unknown {
    const { nodes } = this;
    const index = this.followed(from);
    const info = nodes.info(index);
    const kind = info & kindBits;
    if (kind === empty) {
      const tag = this.tagOf(index);
      return tag === undefined || tag === 'tag:yaml.org,2002:null' ? null : '';
    }
    if (kind === alias) return null;
    if ((kind & 8) === 0) {
      const text = this.text.slice(nodes.start(index) + this.base, nodes.end(index) + this.base);
      return scalarValue(info, text, this.tagOf(index));
    }
    this.values ??= new Map();
    const known = this.values.get(index);
    if (known !== undefined) return known;
    const made = isListKind(kind) ? this.listAt(index) : this.mapAt(index);
    this.values.set(index, made);
    return made;
  }

  private tagOf(index: number): string | undefined {
    return (this.nodes.info(index) & hasProperties) === 0 ? undefined : this.nodes.propertiesOf(index)?.tag;
  }

  private listAt(index: number): unknown[] {
    const { nodes } = this;
    const items: unknown[] = [];
    for (let item = index + 1; item < nodes.next(index); item = nodes.next(item)) items.push(this.valueAt(item));
    return items;
  }

  private mapAt(index: number): unknown {
    const { nodes } = this;
    const value: Record<string, unknown> = {};
    const merges = (nodes.info(index) & hasMerge) !== 0;
    const end = nodes.next(index);
    for (let key = index + 1; key < end; ) {
      const at = nodes.next(key);
      if (!merges || !this.isMerge(key)) setOwn(value, this.keyText(key), this.valueAt(at));
      key = nodes.next(at);
    }
    if (merges)
      for (const merged of this.mergedInto(index))
        for (const [key, below] of Object.entries(this.valueAt(merged) as Record<string, unknown>))
          if (!Object.hasOwn(value, key)) setOwn(value, key, below);
    return value;
  }

  /** Keys that stand twice in their mapping, each with the first one. */
  duplicates(report: Duplicate): void {
    const { nodes } = this;
    for (let index = 0; index < nodes.count; index++) {
      if (!isMapKind(nodes.kind(index))) continue;
      const end = nodes.next(index);
      const first = index + 1;
      const second = first < end ? nodes.next(nodes.next(first)) : end;
      if (second < end) this.duplicatesIn(index, report);
    }
  }

  private duplicatesIn(map: number, report: Duplicate): void {
    if (this.areClearlyDifferent(map)) return;
    const seen = new Map<string, number>();
    this.eachChild(map, (key, _, name) => {
      const text = String(name);
      const first = seen.get(text);
      if (first === undefined) seen.set(text, key);
      else report(text, this.placeOf(key), this.placeOf(first));
    });
  }

  // Few keys, no two of the same length that begin and end alike: seen at a glance, which is nearly always enough.
  private areClearlyDifferent(map: number): boolean {
    const { nodes, text, base } = this;
    const end = nodes.next(map);
    const marks: number[] = [];
    for (let key = map + 1; key < end; key = nodes.next(key + 1)) {
      if (nodes.info(key) !== plain || marks.length >= 16) return false;
      const start = nodes.start(key) + base;
      const last = nodes.end(key) + base - 1;
      if (!isOrdinary(text.charCodeAt(start), last + 1 - start)) return false;
      const mark = ((last - start) << 16) | ((text.charCodeAt(start) & 255) << 8) | (text.charCodeAt(last) & 255);
      if (marks.includes(mark)) return false;
      marks.push(mark);
    }
    return true;
  }

  private walkFrom(from: number, path: Path, visit: (found: Found) => void, seen: Set<number> | undefined): void {
    const index = this.followed(from);
    if ((this.nodes.kind(index) & 8) === 0) return;
    if (seen) {
      if (seen.has(index)) return;
      seen.add(index);
    }
    this.eachChild(index, (key, value, name) => {
      const below = [...path, name];
      // Collections are visited entry by entry; their own value is not built.
      const isScalar = (this.nodes.kind(this.followed(value)) & 8) === 0;
      const found: Mutable<Found> = {
        path: below,
        value: isScalar ? this.valueAt(value) : undefined,
        place: this.placeOf(value),
      };
      if (key !== value) found.keyPlace = this.placeOf(key);
      visit(found);
      this.walkFrom(value, below, visit, seen);
    });
    if ((this.nodes.info(index) & hasMerge) !== 0)
      for (const merged of this.mergedInto(index)) this.walkFrom(merged, path, visit, seen);
  }
}

const styles: Readonly<Record<number, Style | undefined>> = {
  [plain]: 'plain',
  [singleQuoted]: 'single',
  [doubleQuoted]: 'double',
  [literal]: 'literal',
  [folded]: 'folded',
  [blockMap]: 'block',
  [blockList]: 'block',
  [flowMap]: 'flow',
  [flowList]: 'flow',
};

// Text that neither a number nor a word of the core schema begins like.
function isOrdinary(code: number, length: number): boolean {
  switch (code) {
    case 43:
    case 45:
    case 46:
    case 126:
      return false;
    case 70:
    case 78:
    case 84:
    case 102:
    case 110:
    case 116:
      return length > 5;
    default:
      return code > 57 || code === 36;
  }
}

function setOwn(value: Record<string, unknown>, key: string, below: unknown): void {
  // Assigned plainly, this one key would change the prototype instead.
  if (key === '__proto__')
    Object.defineProperty(value, key, { value: below, enumerable: true, configurable: true, writable: true });
  else value[key] = below;
}

// Keys are few and come again in every document: the same string each time costs no memory and no hash.
const sharedKeys: string[] = new Array(1024).fill('');

function _sharedKey(text: string, start: number, end: number): string {
  const length = end - start;
  const slot =
    (length * 31 +
      text.charCodeAt(start) * 7 +
      text.charCodeAt(end - 1) * 13 +
      text.charCodeAt(start + (length >> 1))) &
    1023;
  const known = sharedKeys[slot];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  const key = text.slice(start, end);
  if (length < 40) sharedKeys[slot] = key;
  return key;
}

// The paths of rules are few and asked for again and again.
const splitPaths = new Map<string, Path>();
const mostSplit = 5000;

function keysOf(path: string | Path): Path {
  if (typeof path !== 'string') return path;
  const known = splitPaths.get(path);
  if (known) return known;
  const keys = path.split('.').flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
  if (splitPaths.size > mostSplit) splitPaths.clear();
  splitPaths.set(path, keys);
  return keys;
}
