// Where a key that stands in the wrong mapping belongs: the schema searched from the mapping outwards.
import type { Path } from '../text/source-file.ts';
import type { JsonSchema, KindSchema } from './json-schema.ts';
import { schemaAt, spread } from './schema-at.ts';

/** Mappings that are looked into; beyond it, a hint is not worth the time. */
const mostVisited = 600;

/** Such as `under spec.predictor.model`; undefined where no nearby mapping knows the key. */
export function placesOfKey(key: string, path: Path, kind: KindSchema, root: unknown): string | undefined {
  // Outwards: the mappings that hold this one, the nearest first; a wrong indentation lands there.
  for (let length = path.length - 1; length >= 0; length--) {
    const at = path.slice(0, length);
    if (schemaAt(kind, at, root)?.properties.some((property) => property.key === key))
      return at.length === 0 ? 'at the top of the document' : `under ${at.join('.')}`;
  }
  // Inwards: below this mapping, then below the mappings around it.
  for (let length = path.length; length >= 0; length--) {
    const from = path.slice(0, length);
    const below = searchBelow(key, from, kind);
    if (below) return `under ${below.join('.')}`;
  }
  return undefined;
}

function searchBelow(key: string, from: Path, kind: KindSchema): Path | undefined {
  const start = schemasAt(kind, from);
  const queue: { readonly nodes: readonly JsonSchema[]; readonly path: Path }[] = [{ nodes: start, path: from }];
  const seen = new Set<JsonSchema>();
  for (let visited = 0; visited < queue.length && visited < mostVisited; visited++) {
    const { nodes, path } = queue[visited] ?? { nodes: [], path: [] };
    if (path.length > from.length && nodes.some((node) => node.properties && Object.hasOwn(node.properties, key)))
      return path;
    if (path.length >= from.length + 3) continue;
    for (const node of nodes) {
      if (seen.has(node)) continue;
      seen.add(node);
      for (const [name, below] of Object.entries(node.properties ?? {})) {
        const spreaded = spread(below, undefined, kind);
        const items = spreaded.flatMap((one) => (one.items ? spread(one.items, undefined, kind) : []));
        queue.push({ nodes: [...spreaded, ...items], path: [...path, name] });
      }
    }
  }
  return undefined;
}

function schemasAt(kind: KindSchema, path: Path): readonly JsonSchema[] {
  let nodes = spread(kind.root(), undefined, kind);
  for (const key of path) {
    nodes = nodes
      .flatMap((node) => (typeof key === 'number' ? node.items : node.properties?.[key]) ?? [])
      .flatMap((node) => spread(node, undefined, kind));
  }
  return nodes;
}
