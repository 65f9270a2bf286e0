// The part of JSON Schema (draft 7) that our schemas use, as data. Nothing is compiled: schemas are walked as they are,
// by the check, by hover and by completion alike, so that all three say the same.

export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  /** Where the meaning is documented; holds for everything below that names no page of its own. */
  readonly 'x-docs'?: string;
  /** On the root: an entry whose value is null counts as absent, as Kubernetes' API server has it. */
  readonly 'x-null-is-absent'?: boolean;
  /** On a property: what to say where it stands, such as that it moved. */
  readonly 'x-refused'?: string;
  /** Beside it: legal all the same where the project is known to use a version before this one. */
  readonly 'x-until'?: { readonly fact: 'argoVersion' | 'mlflowVersion'; readonly major: number };
}

/** A schema with what its references name. */
export interface KindSchema {
  root(): JsonSchema;
  /** `file.schema.json#/definitions/Name` to the schema that stands there. */
  resolve(ref: string): JsonSchema;
}

// What a reference leads to does not change; it is put together once.
const followed = new WeakMap<JsonSchema, JsonSchema>();

/** The schema itself, once its reference is followed. Words beside the reference win over those behind it. */
export function followRef(schema: JsonSchema, resolve: KindSchema['resolve']): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const known = followed.get(schema);
  if (known) return known;
  let current = schema;
  // A reference may name a reference; the bound only guards against a circle of nothing but references.
  for (let step = 0; current.$ref !== undefined && step < 20; step++) {
    const { $ref, ...beside } = current;
    const target = resolve($ref);
    current = Object.keys(beside).length === 0 ? target : { ...target, ...beside };
  }
  followed.set(schema, current);
  return current;
}

/** A text that a template engine or a variable will still replace: what it brings is not known. */
export function isTemplated(value: unknown): boolean {
  return typeof value === 'string' && /\{\{|\{%|<%|\$[{(]/.test(value);
}

export function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
