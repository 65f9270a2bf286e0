// A value against a schema: every problem at its path, of alternatives only the nearest.
import type { Path } from '../text/source-file.ts';
import { isMapping } from './is-mapping.ts';
import { followRef, hasType, isTemplated, type JsonSchema, type KindSchema } from './json-schema.ts';

/** `keyword` is the one that failed; `schema` the one that holds it. */
export interface SchemaProblem {
  readonly keyword: keyof JsonSchema;
  readonly path: Path;
  readonly schema: JsonSchema;
  readonly value: unknown;
  /** The unknown or the missing key. */
  readonly key?: string;
}

/** Versions that the project is known to use; what is not known is judged by the newest. */
export type Versions = Readonly<Partial<Record<'argoVersion' | 'mlflowVersion', string>>>;

export function problemsOf(
  value: unknown,
  { root, resolve }: KindSchema,
  versions: Versions = {},
): readonly SchemaProblem[] {
  const schema = root();
  const walk: Walk = { resolve, nullIsAbsent: schema['x-null-is-absent'] === true, versions, path: [], problems: [] };
  check(value, schema, walk);
  return walk.problems;
}

// One for a document. The path is pushed and popped, and copied only where something is found: ten thousand documents
// may come in a row.
interface Walk {
  readonly resolve: KindSchema['resolve'];
  readonly nullIsAbsent: boolean;
  readonly versions: Versions;
  readonly path: (string | number)[];
  readonly problems: SchemaProblem[];
}

// Values that are nested deeper than any document, as hostile ones are, end here.
const deepest = 400;

function check(value: unknown, unfollowed: JsonSchema, walk: Walk): void {
  const schema = unfollowed.$ref === undefined ? unfollowed : followRef(unfollowed, walk.resolve);
  const node: Node = { value, schema, walk };
  if (schema['x-refused'] !== undefined && !isStillLegal(schema, walk.versions)) {
    say(node, 'x-refused');
    return;
  }
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    say(node, 'type');
    return;
  }
  if (schema.const !== undefined && !isSame(value, schema.const)) say(node, 'const');
  if (schema.enum !== undefined && !schema.enum.some((legal) => isSame(value, legal))) say(node, 'enum');
  if (typeof value === 'string') checkText(value, node);
  else if (typeof value === 'number') checkNumber(value, node);
  else if (walk.path.length > deepest) return;
  else if (Array.isArray(value)) checkList(value, node);
  else if (isMapping(value)) checkMapping(value, node);
  checkBranches(node);
}

interface Node {
  readonly value: unknown;
  readonly schema: JsonSchema;
  readonly walk: Walk;
}

// What a template or a variable will bring is not known, so nothing is said of it.
function say({ value, schema, walk }: Node, keyword: keyof JsonSchema, key?: string): void {
  if (isTemplated(value) || (key !== undefined && isTemplated(key))) return;
  walk.problems.push({ keyword, path: [...walk.path], schema, value, ...(key === undefined ? {} : { key }) });
}

function isStillLegal({ 'x-until': until }: JsonSchema, versions: Versions): boolean {
  if (until === undefined) return false;
  const version = versions[until.fact];
  return version !== undefined && Number.parseInt(version, 10) < until.major;
}

function isOfType(value: unknown, type: string | readonly string[]): boolean {
  return typeof type === 'string' ? hasType(value, type) : type.some((one) => hasType(value, one));
}

function isSame(value: unknown, legal: unknown): boolean {
  return value === legal || (typeof legal === 'object' && JSON.stringify(value) === JSON.stringify(legal));
}

const patterns = new Map<string, RegExp>();

function matches(text: string, pattern: string): boolean {
  const known = patterns.get(pattern);
  const regex = known ?? new RegExp(pattern, 'u');
  if (!known) patterns.set(pattern, regex);
  return regex.test(text);
}

function checkText(value: string, node: Node): void {
  const { minLength, maxLength, pattern } = node.schema;
  if (minLength !== undefined && value.length < minLength) say(node, 'minLength');
  if (maxLength !== undefined && value.length > maxLength) say(node, 'maxLength');
  if (pattern !== undefined && !matches(value, pattern)) say(node, 'pattern');
}

function checkNumber(value: number, node: Node): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node.schema;
  if (minimum !== undefined && value < minimum) say(node, 'minimum');
  if (maximum !== undefined && value > maximum) say(node, 'maximum');
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) say(node, 'exclusiveMinimum');
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) say(node, 'exclusiveMaximum');
}

function checkList(value: readonly unknown[], node: Node): void {
  const { schema, walk } = node;
  if (schema.minItems !== undefined && value.length < schema.minItems) say(node, 'minItems');
  if (schema.maxItems !== undefined && value.length > schema.maxItems) say(node, 'maxItems');
  if (schema.uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length)
    say(node, 'uniqueItems');
  if (schema.items === undefined) return;
  for (let index = 0; index < value.length; index++) {
    walk.path.push(index);
    check(value[index], schema.items, walk);
    walk.path.pop();
  }
}

function checkMapping(value: Readonly<Record<string, unknown>>, node: Node): void {
  const { schema, walk } = node;
  const { required, properties, patternProperties, additionalProperties, propertyNames } = schema;
  if (required !== undefined) {
    for (const key of required)
      if (!Object.hasOwn(value, key) || (walk.nullIsAbsent && value[key] === null)) say(node, 'required', key);
  }
  if (schema.minProperties !== undefined && Object.keys(value).length < schema.minProperties)
    say(node, 'minProperties');
  if (schema.maxProperties !== undefined && Object.keys(value).length > schema.maxProperties)
    say(node, 'maxProperties');
  if (!properties && !patternProperties && additionalProperties === undefined && !propertyNames) return;
  for (const key of Object.keys(value)) {
    if (propertyNames !== undefined && probe(key, propertyNames, walk).length > 0) say(node, 'propertyNames', key);
    const known = schemaOfKey(schema, key);
    // `<<` is a merge that the reader left.
    if (known === undefined) {
      if (additionalProperties === false && key !== '<<') say(node, 'additionalProperties', key);
      continue;
    }
    const below = value[key];
    if (walk.nullIsAbsent && below === null) continue;
    walk.path.push(key);
    check(below, known, walk);
    walk.path.pop();
  }
}

/** The schema of an entry's value; undefined where the schema has nothing to say about it. */
export function schemaOfKey(schema: JsonSchema, key: string): JsonSchema | undefined {
  const { properties, patternProperties, additionalProperties } = schema;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  if (patternProperties !== undefined) {
    for (const [pattern, below] of Object.entries(patternProperties)) if (matches(key, pattern)) return below;
  }
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function checkBranches(node: Node): void {
  const { value, schema, walk } = node;
  if (schema.allOf !== undefined) for (const branch of schema.allOf) check(value, branch, walk);
  if (schema.if !== undefined) {
    const branch = probe(value, schema.if, walk).length === 0 ? schema.then : schema.else;
    if (branch !== undefined) check(value, branch, walk);
  }
  if (schema.not !== undefined && probe(value, schema.not, walk).length === 0) say(node, 'not');
  if (schema.anyOf !== undefined) checkAlternatives(schema.anyOf, node, 'anyOf');
  if (schema.oneOf !== undefined) checkAlternatives(schema.oneOf, node, 'oneOf');
}

/** The problems of the value alone, without reporting them. */
function probe(value: unknown, schema: JsonSchema, walk: Walk): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  check(value, schema, { ...walk, problems });
  return problems;
}

// Of branches that all fail, the one that was meant: it has the value's type and its constants, and the fewest problems.
// Where no branch has the type, all of them speak as one.
function checkAlternatives(branches: readonly JsonSchema[], node: Node, keyword: 'anyOf' | 'oneOf'): void {
  const { value, walk } = node;
  let nearest: readonly SchemaProblem[] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const at = walk.path.length;
  for (const branch of branches) {
    const problems = probe(value, branch, walk);
    if (problems.length === 0) return;
    if (problems.some(({ keyword: failed, path }) => failed === 'type' && path.length === at)) continue;
    // A wrong constant (`type: x`), or a list of values that does not hold the value, says that another branch was meant.
    const weight = problems.reduce(
      (sum, { keyword: failed, path }) =>
        sum + (failed === 'const' || (failed === 'enum' && path.length === at) ? 10 : 1),
      0,
    );
    if (weight < fewest) [nearest, fewest] = [problems, weight];
  }
  if (nearest) walk.problems.push(...nearest);
  else say(node, keyword);
}
