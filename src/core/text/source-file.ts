// A file's text, parsed once: values, their places, and what the parser had to say. Only this file knows the parser.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Document, parseAllDocuments } from 'yaml';
import { finding, type Finding } from './finding.ts';
import type { Place } from './place.ts';

export type Path = readonly (string | number)[];

/** A value where it stands; `keyPlace` is the place of its key inside the parent mapping. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
  readonly place: Place;
  readonly keyPlace?: Place;
}

export interface SourceDocument {
  /** The plain JavaScript value of the whole document. */
  readonly root: unknown;
  readonly place: Place;
  /** `find('spec.predictor.minReplicas')`, or a path of keys and indexes. */
  find(path: string | Path): Found | undefined;
  /** Place of the value at the path, or of the nearest ancestor that exists. */
  nearestPlace(path: Path): Place;
  /** Every mapping entry and list item below `path`, outermost first, aliases followed once. */
  walk(visit: (found: Found) => void): void;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly SourceDocument[];
  /** Offsets just behind each comment's `#` text; suppression comments are read from here. */
  readonly comments: readonly { readonly place: Place; readonly text: string }[];
  readonly syntax: readonly Finding[];
}

/** Parses YAML or JSON (a subset). Never throws: what cannot be read is a finding in `syntax`. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const skipped = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text.slice(skipped), {
    lineCounter,
    keepSourceTokens: false,
    uniqueKeys: true,
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = Array.isArray(parsed) ? (parsed as Document.Parsed[]) : [];
  const syntax = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((problem) =>
      finding({
        rule: problem.name === 'YAMLWarning' ? 'yaml/warning' : 'yaml/syntax',
        severity: problem.name === 'YAMLWarning' ? 'warning' : 'error',
        message: `${sentence(problem.message)}${problem.code === 'DUPLICATE_KEY' ? ' The last one would silently win: remove one of them.' : ''}`,
        place: within(text, { start: problem.pos[0] + skipped, end: Math.max(problem.pos[1], problem.pos[0] + 1) + skipped }),
      }),
    ),
  );
  return {
    path,
    text,
    documents: documents.map((document) => sourceDocument(document, skipped, text.length)),
    comments: commentsOf(text),
    syntax,
  };
}

// The parser may point behind the last character.
function within(text: string, place: Place): Place {
  return { start: Math.min(place.start, text.length), end: Math.min(place.end, text.length) };
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? message).trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function sourceDocument(document: Document.Parsed, skipped: number, textLength: number): SourceDocument {
  const contents = document.contents as Node | null;
  const bounded = (offset: number) => Math.max(0, Math.min(offset + skipped, textLength));
  const placeOf = (node: unknown): Place | undefined => {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    return range ? { start: bounded(range[0]), end: bounded(range[1]) } : undefined;
  };
  const whole = placeOf(contents) ?? { start: bounded(document.range?.[0] ?? 0), end: bounded(document.range?.[1] ?? 0) };
  let root: { value: unknown } | undefined;
  const toValue = (node: unknown): unknown => {
    try {
      // 100 is the parser's own guard against "billion laughs"; the value is then unreadable, not fatal.
      return (node as Node | null)?.toJS(document, { maxAliasCount: 100 }) ?? null;
    } catch {
      return null;
    }
  };
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);

  const step = (node: unknown, key: string | number): { node: unknown; place: Place; keyPlace?: Place } | undefined => {
    const target = resolve(node);
    if (isMap(target)) {
      const pair = target.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key));
      const direct = pair && { pair };
      const merged = direct ? undefined : mergedPair(target, key);
      const found = direct?.pair ?? merged;
      if (!found) return undefined;
      const keyPlace = placeOf(found.key);
      const place = placeOf(found.value) ?? (keyPlace ? { start: keyPlace.end, end: keyPlace.end } : whole);
      return { node: found.value, place, ...(keyPlace ? { keyPlace } : {}) };
    }
    if (isSeq(target) && typeof key === 'number') {
      const item = target.items[key];
      return item === undefined ? undefined : { node: item, place: placeOf(item) ?? whole };
    }
    return undefined;
  };
  // `<<: *anchor`: the key may live in the mapping that is merged in.
  const mergedPair = (map: { items: { key: unknown; value: unknown }[] }, key: string | number): { key: unknown; value: unknown } | undefined => {
    for (const item of map.items) {
      if (!isScalar(item.key) || (item.key.value !== '<<' && typeof item.key.value !== 'symbol')) continue;
      const target = resolve(item.value);
      const maps = isSeq(target) ? target.items.map(resolve) : [target];
      for (const candidate of maps) {
        if (!isMap(candidate)) continue;
        const pair = candidate.items.find((entry) => String(isScalar(entry.key) ? entry.key.value : entry.key) === String(key));
        if (pair) return pair as { key: unknown; value: unknown };
      }
    }
    return undefined;
  };
  const locate = (path: Path) => {
    let current: { node: unknown; place: Place; keyPlace?: Place } = { node: contents, place: whole };
    for (const key of path) {
      const next = step(current.node, key);
      if (!next) return undefined;
      current = next;
    }
    return current;
  };
  return {
    get root() {
      root ??= { value: contents === null ? null : toValue(contents) };
      return root.value;
    },
    place: whole,
    find(path) {
      const keys = typeof path === 'string' ? path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)) : path;
      const located = locate(keys);
      if (!located) return undefined;
      return { path: keys, value: toValue(resolve(located.node)), place: located.place, ...(located.keyPlace ? { keyPlace: located.keyPlace } : {}) };
    },
    nearestPlace(path) {
      for (let length = path.length; length > 0; length--) {
        const located = locate(path.slice(0, length));
        if (located) return located.keyPlace && length < path.length ? located.keyPlace : located.place;
      }
      return firstLineOf(whole);
    },
    walk(visit) {
      const seen = new Set<unknown>();
      const descend = (node: unknown, path: Path) => {
        const target = resolve(node);
        if (typeof target !== 'object' || target === null || seen.has(target)) return;
        if (isMap(target)) {
          seen.add(target);
          for (const item of target.items) {
            const key = String(isScalar(item.key) ? item.key.value : item.key);
            const keyPlace = placeOf(item.key);
            const place = placeOf(item.value) ?? (keyPlace ? { start: keyPlace.end, end: keyPlace.end } : whole);
            const below = [...path, key];
            visit({ path: below, value: scalarOrUndefined(resolve(item.value), toValue), place, ...(keyPlace ? { keyPlace } : {}) });
            descend(item.value, below);
          }
        } else if (isSeq(target)) {
          seen.add(target);
          target.items.forEach((item, index) => {
            const below = [...path, index];
            visit({ path: below, value: scalarOrUndefined(resolve(item), toValue), place: placeOf(item) ?? whole });
            descend(item, below);
          });
        }
      };
      descend(contents, []);
    },
  };
}

// While walking, collections are visited entry by entry: their own value is not built, or the walk would be quadratic.
function scalarOrUndefined(node: unknown, toValue: (node: unknown) => unknown): unknown {
  return isScalar(node) ? node.value : node === null ? null : isMap(node) || isSeq(node) ? undefined : toValue(node);
}

function firstLineOf(place: Place): Place {
  return { start: place.start, end: Math.min(place.end, place.start + 1) };
}

function commentsOf(text: string): { place: Place; text: string }[] {
  const comments: { place: Place; text: string }[] = [];
  const pattern = /(^|[ \t])#([^\r\n]*)/gm;
  for (const match of text.matchAll(pattern)) {
    const start = (match.index ?? 0) + (match[1]?.length ?? 0);
    comments.push({ place: { start, end: start + 1 + (match[2]?.length ?? 0) }, text: match[2] ?? '' });
  }
  return comments;
}

