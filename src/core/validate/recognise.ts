// What kind a document is: Kubernetes-shaped ones by one table of API group and kind, the others by asking in turn.
import { nearestWord } from '../text/nearest-word.ts';
import type { SourceDocument } from '../text/source-file.ts';
import type { Kind } from './rule.ts';

/** The kind of a document, or undefined where none is known. The path only breaks a tie. */
export function recogniseKind(document: SourceDocument, path: string, kinds: readonly Kind[]): Kind | undefined {
  const { byResource, others } = tableOf(kinds);
  return resourceKind(document, byResource) ?? others.find((kind) => kind.recognise?.(document, path));
}

interface Table {
  /** By the name of the kind, then by group; the core group is empty. */
  readonly byResource: ReadonlyMap<string, ReadonlyMap<string, Kind>>;
  readonly others: readonly Kind[];
}

// Ten thousand documents ask in a row; the table of a shelf is made once, and goes when the shelf goes.
const tables = new WeakMap<readonly Kind[], Table>();

function tableOf(kinds: readonly Kind[]): Table {
  const known = tables.get(kinds);
  if (known) return known;
  const byResource = new Map<string, Map<string, Kind>>();
  for (const kind of kinds) {
    for (const resource of kind.resources ?? []) {
      const slash = resource.lastIndexOf('/');
      const name = resource.slice(slash + 1);
      const groups = byResource.get(name) ?? new Map<string, Kind>();
      groups.set(resource.slice(0, slash), kind);
      byResource.set(name, groups);
    }
  }
  const table = { byResource, others: kinds.filter(({ recognise }) => recognise !== undefined) };
  tables.set(kinds, table);
  return table;
}

function resourceKind(document: SourceDocument, byResource: Table['byResource']): Kind | undefined {
  const name = document.find(['kind'])?.value;
  const groups = typeof name === 'string' ? byResource.get(name) : undefined;
  if (!groups) return undefined;
  const version = document.find(['apiVersion'])?.value;
  if (typeof version === 'string') {
    const group = version.includes('/') ? version.slice(0, version.indexOf('/')) : '';
    return groups.get(group) ?? nearGroup(group, groups);
  }
  // Half typed, or forgotten: the schema says what is missing.
  if (document.find(['metadata']) === undefined) return undefined;
  return groups.get('') ?? groups.values().next().value;
}

// A group that is a typing error away. Groups of other makers (a Job of Volcano, a Service of Knative) are far away.
function nearGroup(group: string, groups: ReadonlyMap<string, Kind>): Kind | undefined {
  const near = group.length < 4 ? undefined : nearestWord(group, [...groups.keys()]);
  return near === undefined || Math.abs(near.length - group.length) > 2 ? undefined : groups.get(near);
}
