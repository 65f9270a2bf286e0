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
  const walk: Walk = { resolve, nullIsAbsent: schema['x-null-is-absent'] === true, versions, problems: [] };
  check(value, schema, undefined, walk);
  return walk.problems;
}

interface Walk {
  readonly resolve: KindSchema['resolve'];
  readonly nullIsAbsent: boolean;
  readonly versions: Versions;
  readonly problems: SchemaProblem[];
}

// Made to an array only where something is found.
interface Trail {
  readonly key: string | number;
  readonly parent: Trail | undefined;
}

function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = [];
  for (let current = trail; current; current = current.parent) path.unshift(current.key);
  return path;
}

// Values that are nested deeper than any document, as hostile ones are, end here.
const deepest = 400;

function check(value: unknown, unfollowed: JsonSchema, trail: Trail | undefined, walk: Walk, depth = 0): void {
  if (isTemplated(value) || depth > deepest) return;
  const schema = unfollowed.$ref === undefined ? unfollowed : followRef(unfollowed, walk.resolve);
  const say = (keyword: keyof JsonSchema, key?: string) =>
    walk.problems.push({ keyword, path: pathOf(trail), schema, value, ...(key === undefined ? {} : { key }) });
  if (schema['x-refused'] !== undefined && !isStillLegal(schema, walk.versions)) {
    say('x-refused');
    return;
  }
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    say('type');
    return;
  }
  if (schema.const !== undefined && !isSame(value, schema.const)) say('const');
  if (schema.enum !== undefined && !schema.enum.some((legal) => isSame(value, legal))) say('enum');
  if (typeof value === 'string') checkText(value, schema, say);
  else if (typeof value === 'number') checkNumber(value, schema, say);
  else if (Array.isArray(value)) checkList(value, schema, { say, trail, walk, depth });
  else if (isMapping(value)) checkMapping(value, schema, { say, trail, walk, depth });
  checkBranches(value, schema, { say, trail, walk, depth });
}

function isStillLegal({ 'x-until': until }: JsonSchema, versions: Versions): boolean {
  if (until === undefined) return false;
  const version = versions[until.fact];
  return version !== undefined && Number.parseInt(version, 10) < until.major;
}

type Say = (keyword: keyof JsonSchema, key?: string) => void;

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

function checkText(value: string, schema: JsonSchema, say: Say): void {
  if (schema.minLength !== undefined && value.length < schema.minLength) say('minLength');
  if (schema.maxLength !== undefined && value.length > schema.maxLength) say('maxLength');
  if (schema.pattern !== undefined && !matches(value, schema.pattern)) say('pattern');
}

function checkNumber(value: number, schema: JsonSchema, say: Say): void {
  if (schema.minimum !== undefined && value < schema.minimum) say('minimum');
  if (schema.maximum !== undefined && value > schema.maximum) say('maximum');
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) say('exclusiveMinimum');
  if (schema.exclusiveMaximum !== undefined && value >= schema.exclusiveMaximum) say('exclusiveMaximum');
}

interface At {
  readonly say: Say;
  readonly trail: Trail | undefined;
  readonly walk: Walk;
  readonly depth: number;
}

function checkList(value: readonly unknown[], schema: JsonSchema, { say, trail, walk, depth }: At): void {
  if (schema.minItems !== undefined && value.length < schema.minItems) say('minItems');
  if (schema.maxItems !== undefined && value.length > schema.maxItems) say('maxItems');
  if (schema.uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length) say('uniqueItems');
  if (schema.items === undefined) return;
  for (const [index, item] of value.entries())
    check(item, schema.items, { key: index, parent: trail }, walk, depth + 1);
}

function checkMapping(value: Readonly<Record<string, unknown>>, schema: JsonSchema, at: At): void {
  const { say, trail, walk, depth } = at;
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key) || (walk.nullIsAbsent && value[key] === null)) say('required', key);
  }
  if (schema.minProperties !== undefined && Object.keys(value).length < schema.minProperties) say('minProperties');
  if (schema.maxProperties !== undefined && Object.keys(value).length > schema.maxProperties) say('maxProperties');
  const { properties, patternProperties, additionalProperties, propertyNames } = schema;
  if (!properties && !patternProperties && additionalProperties === undefined && !propertyNames) return;
  for (const [key, below] of Object.entries(value)) {
    // A merge that the reader left, and a key that a template will make.
    if (key === '<<' || isTemplated(key)) continue;
    if (propertyNames !== undefined) checkName(key, propertyNames, at);
    const known = schemaOfKey(schema, key);
    if (known === undefined) {
      if (additionalProperties === false) say('additionalProperties', key);
    } else if (!(walk.nullIsAbsent && below === null)) check(below, known, { key, parent: trail }, walk, depth + 1);
  }
}

function checkName(key: string, schema: JsonSchema, { say, walk }: At): void {
  if (probe(key, schema, walk).length > 0) say('propertyNames', key);
}

/** The schema of an entry's value; undefined where the schema has nothing to say about it. */
export function schemaOfKey(schema: JsonSchema, key: string): JsonSchema | undefined {
  const { properties, patternProperties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  for (const [pattern, below] of Object.entries(patternProperties ?? {})) if (matches(key, pattern)) return below;
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function checkBranches(value: unknown, schema: JsonSchema, { say, trail, walk, depth }: At): void {
  for (const branch of schema.allOf ?? []) check(value, branch, trail, walk, depth + 1);
  if (schema.if !== undefined) {
    const branch = probe(value, schema.if, walk).length === 0 ? schema.then : schema.else;
    if (branch !== undefined) check(value, branch, trail, walk, depth + 1);
  }
  if (schema.not !== undefined && probe(value, schema.not, walk).length === 0) say('not');
  if (schema.anyOf !== undefined) checkAlternatives(value, schema.anyOf, { say, trail, walk, depth }, 'anyOf');
  if (schema.oneOf !== undefined) checkAlternatives(value, schema.oneOf, { say, trail, walk, depth }, 'oneOf');
}

function probe(
  value: unknown,
  schema: JsonSchema,
  { resolve, nullIsAbsent, versions }: Walk,
): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  check(value, schema, undefined, { resolve, nullIsAbsent, versions, problems });
  return problems;
}

// Of branches that all fail, the one that was meant: it has the value's type and its constants, and the fewest problems.
// Where no branch has the type, all of them speak as one.
function checkAlternatives(
  value: unknown,
  branches: readonly JsonSchema[],
  { say, trail, walk, depth }: At,
  keyword: 'anyOf' | 'oneOf',
): void {
  let nearest: readonly SchemaProblem[] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const at = pathOf(trail).length;
  for (const branch of branches) {
    const problems: SchemaProblem[] = [];
    check(value, branch, trail, { ...walk, problems }, depth + 1);
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
  else say(keyword);
}
