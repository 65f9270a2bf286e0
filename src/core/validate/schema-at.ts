// What the schema knows of a path: for hover, completion and the search of misplaced keys.
import type { Path } from '../text/source-file.ts';
import { isMapping } from './is-mapping.ts';
import { followRef, type JsonSchema, type KindSchema } from './json-schema.ts';
import { problemsOf, schemaOfKey } from './walk-schema.ts';

export interface SchemaWords {
  readonly title?: string;
  readonly description?: string;
  /** Such as `string`, `integer`; several where several are legal; empty where the schema leaves it open. */
  readonly types: readonly string[];
  /** The legal values, where they are listed. */
  readonly values: readonly unknown[];
  readonly default?: unknown;
  readonly examples: readonly unknown[];
  readonly deprecated: boolean;
  /** The page where the meaning is documented. */
  readonly documentation?: string;
  /** The keys of the mapping at the path; of a list, those of its items are at the path of an item. */
  readonly properties: readonly SchemaProperty[];
  /** Whether a mapping at the path may hold keys that are not listed. */
  readonly isOpen: boolean;
}

export interface SchemaProperty {
  readonly key: string;
  readonly description?: string;
  readonly types: readonly string[];
  readonly values: readonly unknown[];
  readonly default?: unknown;
  readonly isRequired: boolean;
  readonly deprecated: boolean;
}

/**
 * What is known of the value at the path, or undefined where the schema says nothing. `root` is the document's plain
 * value: it decides which alternative holds (such as the fields of an `apiVersion`). An index of a list may be any number.
 */
export function schemaAt(schema: KindSchema, path: Path, root?: unknown): SchemaWords | undefined {
  let nodes = spread(schema.root(), root, schema);
  let documentation = pageOf(nodes);
  let value = root;
  for (const key of path) {
    const below = nodes.flatMap((node) => step(node, key));
    value = child(value, key);
    nodes = below.flatMap((node) => spread(node, value, schema));
    if (nodes.length === 0) return undefined;
    documentation = pageOf(nodes) ?? documentation;
  }
  return wordsOf(nodes, documentation, (node) => spread(node, undefined, schema));
}

/** The schema itself and every branch of it that may hold for the value, references followed. */
export function spread(unfollowed: JsonSchema, value: unknown, kind: KindSchema): readonly JsonSchema[] {
  const schema = followRef(unfollowed, kind.resolve);
  const { then: onMatch, else: otherwise } = schema;
  const chosen =
    schema.if === undefined
      ? []
      : value === undefined
        ? [onMatch, otherwise]
        : [holds(value, schema.if, kind) ? onMatch : otherwise];
  const either = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const legal = either.length < 2 || value === undefined ? either : either.filter((one) => mayHold(value, one, kind));
  return [
    schema,
    ...[...(schema.allOf ?? []), ...chosen, ...legal].flatMap((one) => (one ? spread(one, value, kind) : [])),
  ];
}

function holds(value: unknown, schema: JsonSchema, { resolve }: KindSchema): boolean {
  return problemsOf(value, { root: () => schema, resolve }).length === 0;
}

// A branch is out only when the value is of another type, or a constant says that it is another thing.
function mayHold(value: unknown, schema: JsonSchema, { resolve }: KindSchema): boolean {
  if (value === null) return true;
  return !problemsOf(value, { root: () => schema, resolve }).some(
    ({ keyword, path }) => (keyword === 'type' && path.length === 0) || (keyword === 'const' && path.length <= 1),
  );
}

function step(schema: JsonSchema, key: string | number): readonly JsonSchema[] {
  const below = typeof key === 'number' ? schema.items : schemaOfKey(schema, key);
  return below === undefined ? [] : [below];
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isMapping(value) ? value[key] : undefined;
}

function pageOf(nodes: readonly JsonSchema[]): string | undefined {
  return nodes.find((node) => node['x-docs'] !== undefined)?.['x-docs'];
}

function wordsOf(
  nodes: readonly JsonSchema[],
  documentation: string | undefined,
  spreadOut: (schema: JsonSchema) => readonly JsonSchema[],
): SchemaWords {
  const titled = nodes.find(({ title }) => title !== undefined)?.title;
  const closed = nodes.some(({ additionalProperties }) => additionalProperties === false);
  const required = new Set(nodes.flatMap((node) => node.required ?? []));
  const properties = new Map<string, SchemaProperty>();
  for (const node of nodes) {
    for (const [key, below] of Object.entries(node.properties ?? {})) {
      if (properties.has(key) || below['x-refused'] !== undefined) continue;
      properties.set(key, { key, isRequired: required.has(key), ...ownWords(spreadOut(below)) });
    }
  }
  return {
    ...(titled === undefined ? {} : { title: titled }),
    ...ownWords(nodes),
    examples: nodes.flatMap(({ examples }) => examples ?? []),
    ...(documentation === undefined ? {} : { documentation }),
    properties: [...properties.values()],
    isOpen: !closed,
  };
}

function ownWords(nodes: readonly JsonSchema[]) {
  const description = nodes.find((node) => node.description !== undefined)?.description;
  const preset = nodes.find((node) => node.default !== undefined)?.default;
  return {
    ...(description === undefined ? {} : { description }),
    types: [...new Set(nodes.flatMap(({ type }) => type ?? []))],
    values: [...new Set(nodes.flatMap((node) => (node.const === undefined ? (node.enum ?? []) : [node.const])))],
    ...(preset === undefined ? {} : { default: preset }),
    deprecated: nodes.some((node) => node.deprecated === true),
  };
}
