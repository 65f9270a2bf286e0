// The schemas of the kinds: one is parsed when the first document of its kind comes by.
import type { JsonSchema, KindSchema } from '../../core/validate/json-schema.ts';
import { type SchemaName, textOf } from './texts.ts';

export function schemaOf(name: SchemaName): KindSchema {
  return { root: () => parsed(name), resolve };
}

const roots = new Map<string, JsonSchema>();

function parsed(name: string): JsonSchema {
  const known = roots.get(name);
  if (known) return known;
  const written = textOf(name);
  if (written === undefined) throw new Error(`no schema has the name ${name}`);
  // References inside a file get the file's name, so that they mean the same everywhere.
  const text = written.replaceAll(/"\$ref": ?"#/g, `"$ref":"${name}.schema.json#`);
  const schema = JSON.parse(text) as JsonSchema;
  roots.set(name, schema);
  return schema;
}

const targets = new Map<string, JsonSchema>();

function resolve(ref: string): JsonSchema {
  const known = targets.get(ref);
  if (known) return known;
  const [file = '', pointer = ''] = ref.split('#');
  const name = file.replace(/\.schema\.json$/, '');
  let target: unknown = parsed(name);
  for (const key of pointer.split('/').slice(1))
    target = (target as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (typeof target !== 'object' || target === null) throw new Error(`the schema ${ref} is not there`);
  targets.set(ref, target as JsonSchema);
  return target as JsonSchema;
}
