// What kind a document is: Kubernetes-shaped ones by one table of API group and kind, the others by asking in turn.
import { isTypingError, nearestWord } from '../text/nearest-word.ts';
import type { SourceDocument } from '../text/source-file.ts';
import { isMapping } from './is-mapping.ts';
import type { Kind } from './rule.ts';
import { problemsOf } from './walk-schema.ts';

/** The kind of a document, or undefined where none is known. The path only breaks a tie. */
export function recogniseKind(document: SourceDocument, path: string, kinds: readonly Kind[]): Kind | undefined {
  const table = tableOf(kinds);
  return resourceKind(document, table) ?? table.others.find((kind) => kind.recognise?.(document, path));
}

interface Table {
  /** By the name of the kind, then by group; the core group is empty. */
  readonly byResource: ReadonlyMap<string, ReadonlyMap<string, Kind>>;
  /** By group, then by the name of the kind. */
  readonly byGroup: ReadonlyMap<string, ReadonlyMap<string, Kind>>;
  readonly others: readonly Kind[];
}

// Ten thousand documents ask in a row; the table of a shelf is made once, and goes when the shelf goes.
const tables = new WeakMap<readonly Kind[], Table>();

function tableOf(kinds: readonly Kind[]): Table {
  const known = tables.get(kinds);
  if (known) return known;
  const byResource = new Map<string, Map<string, Kind>>();
  const byGroup = new Map<string, Map<string, Kind>>();
  for (const kind of kinds) {
    for (const resource of kind.resources ?? []) {
      const slash = resource.lastIndexOf('/');
      const name = resource.slice(slash + 1);
      const group = resource.slice(0, slash);
      byResource.set(name, (byResource.get(name) ?? new Map<string, Kind>()).set(group, kind));
      byGroup.set(group, (byGroup.get(group) ?? new Map<string, Kind>()).set(name, kind));
    }
  }
  const table = { byResource, byGroup, others: kinds.filter(({ recognise }) => recognise !== undefined) };
  tables.set(kinds, table);
  return table;
}

function resourceKind(document: SourceDocument, { byResource, byGroup }: Table): Kind | undefined {
  const name = document.find(['kind'])?.value;
  const version = document.find(['apiVersion'])?.value;
  if (typeof version !== 'string')
    return typeof name === 'string' ? withoutGroup(document, byResource.get(name)) : undefined;
  const group = version.replace(/\/?v\d\w*$|\/.*$/, '');
  if (typeof name === 'string') {
    const groups = byResource.get(name);
    return groups ? (groups.get(group) ?? nearGroup(group, groups)) : nearName(name, byGroup.get(group));
  }
  const rivals = byGroup.get(group);
  return rivals && document.find(['metadata']) !== undefined ? withoutName(document, rivals) : undefined;
}

// Half typed, or forgotten: the schema says what is missing.
function withoutGroup(document: SourceDocument, groups: ReadonlyMap<string, Kind> | undefined): Kind | undefined {
  if (groups === undefined || document.find(['metadata']) === undefined) return undefined;
  return groups.get('') ?? groups.values().next().value;
}

// A group that is a typing error away. Groups of other makers (a Job of Volcano, a Service of Knative) are far away.
function nearGroup(group: string, groups: ReadonlyMap<string, Kind>): Kind | undefined {
  const near = group.length < 4 ? undefined : nearestWord(group, [...groups.keys()]);
  return near === undefined || Math.abs(near.length - group.length) > 2 ? undefined : groups.get(near);
}

// A kind that is a slip of the finger away from one that we know, in the same group; there are others that we do not know.
function nearName(name: string, rivals: ReadonlyMap<string, Kind> | undefined): Kind | undefined {
  for (const [known, kind] of rivals ?? []) if (isTypingError(name, known)) return kind;
  return undefined;
}

// No kind at all: the value of a misspelt key names it, or the schema that has the least to say.
function withoutName(document: SourceDocument, rivals: ReadonlyMap<string, Kind>): Kind | undefined {
  const { root } = document;
  for (const value of Object.values(isMapping(root) ? root : {})) {
    const named = typeof value === 'string' ? rivals.get(value) : undefined;
    if (named) return named;
  }
  let best: { readonly kind: Kind; readonly problems: number } | undefined;
  for (const kind of new Set(rivals.values())) {
    const problems = kind.schema ? problemsOf(root, kind.schema).length : Number.POSITIVE_INFINITY;
    if (best === undefined || problems < best.problems) best = { kind, problems };
  }
  return best?.kind;
}
