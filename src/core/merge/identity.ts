// What an item of a list is called, so that moving, renaming and inserting are seen as what they are.
import type { Branch, Item, Node } from './tree.ts';

/** Tried in this order; the first that every item has, each with its own value, names the items of a list. */
const names: readonly (readonly string[])[] = [
  ['name'],
  ['id'],
  ['alert'],
  ['uid'],
  ['title'],
  ['record'],
  ['job_name'],
  ['key'],
  ['mountPath'],
  ['containerPort', 'protocol'],
  ['port', 'protocol'],
  ['metric', 'type'],
  ['type'],
  ['host'],
  ['receiver'],
  ['refId'],
  ['path'],
  ['uses'],
];
/** Items of one list may be called by different keys, as the steps of a workflow. */
const stepNames = ['id', 'name', 'title', 'alert', 'record', 'uses', 'run'];
/** Lists that are sets: where an item stands says nothing. */
const setKeys = new Set([
  'needs',
  'dependencies',
  'verbs',
  'resources',
  'resourceNames',
  'apiGroups',
  'accessModes',
  'branches',
  'tags',
  'finalizers',
  'policyTypes',
  'approvers',
]);
const packageKeys = new Set([
  'dependencies',
  'build_dependencies',
  'pip',
  'requirements',
  'packages',
  'optional-dependencies',
]);

/** Names for the items of several versions of one list; undefined when it has none and its order is all there is. */
export function namesOf(
  lists: readonly Branch[],
  key: string,
  isTop: boolean,
): readonly (readonly string[])[] | undefined {
  if (isTop) return unique(lists, documentName);
  const items = lists.flatMap((list) => list.items);
  if (items.length === 0) return lists.map(() => []);
  if (items.every(({ node }) => node.kind === 'map')) {
    for (const fields of names) {
      const found = unique(lists, (item) => fieldsOf(item, fields));
      if (found) return found;
    }
    return unique(lists, (item) =>
      stepNames.map((field) => fieldsOf(item, [field])).find((name) => name !== undefined),
    );
  }
  if (
    packageKeys.has(key) &&
    items.some(({ node }) => node.kind === 'map' || (node.kind === 'leaf' && /[=<>~!]/.test(node.text ?? '')))
  ) {
    const found = unique(lists, packageName);
    if (found) return found;
  }
  // `--flag=value` is called by its flag.
  return unique(lists, ({ node }) =>
    node.kind === 'leaf' && node.text !== undefined ? /^--?[\w.-]+(?==)/.exec(node.text)?.[0] : undefined,
  );
}

export function isSet(key: string): boolean {
  return setKeys.has(key) || packageKeys.has(key);
}

function unique(
  lists: readonly Branch[],
  nameOf: (item: Item) => string | undefined,
): readonly (readonly string[])[] | undefined {
  const found: string[][] = [];
  for (const { items } of lists) {
    const own: string[] = [];
    for (const item of items) {
      const name = nameOf(item);
      if (name === undefined) return undefined;
      own.push(name);
    }
    if (new Set(own).size < own.length) return undefined;
    found.push(own);
  }
  return found;
}

function fieldsOf({ node }: Item, fields: readonly string[]): string | undefined {
  const [first = '', ...others] = fields;
  const main = leafAt(node, first);
  if (main === undefined) return undefined;
  return [main, ...others.map((field) => leafAt(node, field) ?? '')].join(' ');
}

function leafAt(node: Node, key: string): string | undefined {
  if (node.kind !== 'map') return undefined;
  const item = node.items.find((candidate) => candidate.key === key);
  return item?.node.kind === 'leaf' && item.node.canon !== 'null' ? item.node.canon : undefined;
}

function documentName({ node }: Item): string | undefined {
  if (node.kind === 'leaf') return node.canon === 'null' ? 'empty' : undefined;
  if (node.kind === 'list') return 'list';
  const metadata = node.items.find(({ key }) => key === 'metadata')?.node;
  // The version of an API may be lifted without making it another object.
  const group = (leafAt(node, 'apiVersion') ?? '').replace(/\/.*/, '');
  return [
    group,
    leafAt(node, 'kind') ?? '',
    (metadata && leafAt(metadata, 'namespace')) ?? '',
    (metadata && leafAt(metadata, 'name')) ?? '',
  ].join(' ');
}

function packageName({ node }: Item): string | undefined {
  if (node.kind === 'map') return node.items.length === 1 ? `{${node.items[0]?.key}}` : undefined;
  if (node.kind !== 'leaf' || node.text === undefined) return undefined;
  return /^[A-Za-z0-9][\w.-]*/.exec(node.text)?.[0].toLowerCase().replaceAll(/[._]/g, '-') ?? undefined;
}

/** Names of the base where an item changed its name and little else. */
export function renamed(
  base: Branch,
  baseNames: readonly string[],
  side: Branch,
  sideNames: readonly string[],
): readonly string[] {
  const isMap = base.kind === 'map';
  const known = { base: new Set(baseNames), side: new Set(sideNames) };
  const olds = restsOf(base, baseNames, (name) => !known.side.has(name), isMap);
  const news = restsOf(side, sideNames, (name) => !known.base.has(name), isMap);
  if (olds.length === 0 || news.length === 0) return sideNames;
  const found = new Map<string, string>();
  const common = repeated(base.items.flatMap((item) => [...new Set(restOf(item, isMap))]));
  for (const fresh of news) {
    const likely = olds.filter((old) => isAlike(old.rest, fresh.rest));
    const [only] = likely;
    // Two that could be meant are no proof of one, and neither is one whose other half went somewhere else.
    if (only && news.some((other) => other !== fresh && shares(only.rest, other.rest, common))) continue;
    if (likely.length === 1 && only && news.filter((other) => isAlike(only.rest, other.rest)).length === 1)
      found.set(fresh.name, only.name);
  }
  return sideNames.map((name) => found.get(name) ?? name);
}

function repeated(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(words.filter((word) => seen.size === seen.add(word).size));
}

function shares(a: readonly string[], b: readonly string[], common: ReadonlySet<string>): boolean {
  return a.some((word) => !common.has(word) && b.includes(word));
}

interface Rest {
  readonly name: string;
  readonly rest: readonly string[];
}

function restsOf(
  { items }: Branch,
  names: readonly string[],
  isWanted: (name: string) => boolean,
  isMap: boolean,
): readonly Rest[] {
  return items.flatMap((item, at) => {
    const name = names[at] ?? '';
    const rest = isWanted(name) ? restOf(item, isMap) : [];
    return rest.length >= 1 ? [{ name, rest }] : [];
  });
}

const naming = new Set(['name', 'id', 'alert', 'title', 'record', 'uid', 'key']);

// What an item is apart from its name.
function restOf({ node }: Item, isMap: boolean): readonly string[] {
  if (node.kind === 'leaf') return node.isLines ? node.canon.split('\n').filter((line) => line.length > 4) : [];
  const items = isMap
    ? node.items
    : node.items.filter(({ key, node: below }) => !(below.kind === 'leaf' && naming.has(key)));
  return items.flatMap((item) => leavesOf(item.node, item.key));
}

/** Every leaf with the keys above it. */
export function leavesOf(node: Node, path = ''): readonly string[] {
  if (node.kind === 'leaf') return [`${path}=${node.canon}`];
  return node.items.flatMap((item) => leavesOf(item.node, `${path}.${item.key}`));
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  let same = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  const most = Math.max(a.length, b.length);
  // Of little there must be all.
  return most < 3 ? same === most : same >= 0.6 * most;
}
