// The schemas of the kinds, as texts: one is parsed when the first document of its kind comes by.
import inferenceService from '../../../schemas/inference-service.schema.json';
import mlops from '../../../schemas/mlops.schema.json';
import mlproject from '../../../schemas/mlproject.schema.json';
import retrainingPipeline from '../../../schemas/retraining-pipeline.schema.json';
import type { JsonSchema, KindSchema } from '../../core/validate/json-schema.ts';

export const schemaTexts = {
  'inference-service': inferenceService,
  mlops,
  mlproject,
  'retraining-pipeline': retrainingPipeline,
} as const satisfies Readonly<Record<string, string>>;

type SchemaName = keyof typeof schemaTexts;

export function schemaOf(name: SchemaName): KindSchema {
  return { root: () => parsed(name), resolve };
}

const roots = new Map<string, JsonSchema>();

function parsed(name: SchemaName): JsonSchema {
  const known = roots.get(name);
  if (known) return known;
  // References inside a file get the file's name, so that they mean the same everywhere.
  const text = schemaTexts[name].replaceAll(/"\$ref": ?"#/g, `"$ref":"${name}.schema.json#`);
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
  if (!isName(name)) throw new Error(`no schema has the name ${name}`);
  let target: unknown = parsed(name);
  for (const key of pointer.split('/').slice(1))
    target = (target as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (typeof target !== 'object' || target === null) throw new Error(`the schema ${ref} is not there`);
  targets.set(ref, target as JsonSchema);
  return target as JsonSchema;
}

function isName(name: string): name is SchemaName {
  return Object.hasOwn(schemaTexts, name);
}
