// JSON Schemas for kubeconform, strict as an API server is: from the CRDs, and from Kubernetes' own definitions.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  items?: Schema;
  [key: string]: unknown;
}

const wanted = ['kserve', 'keda', 'prometheus-operator', 'seldon'];
const kinds = {
  Deployment: 'apps.v1',
  Service: 'core.v1',
  ServiceAccount: 'core.v1',
  HorizontalPodAutoscaler: 'autoscaling.v2',
  PodDisruptionBudget: 'policy.v1',
  CronJob: 'batch.v1',
} as const;

/** Returns the folder that was filled. */
export function crdSchemas(crds: string, out: string): string {
  mkdirSync(out, { recursive: true });
  for (const group of wanted.filter((name) => existsSync(join(crds, name)))) {
    for (const file of readdirSync(join(crds, group)).filter((name) => name.endsWith('.yaml'))) {
      for (const document of parseAllDocuments(readFileSync(join(crds, group, file), 'utf8'))) {
        const crd = document.toJS() as {
          spec?: { names: { kind: string }; versions: { name: string; schema: { openAPIV3Schema: Schema } }[] };
        } | null;
        for (const { name, schema } of crd?.spec?.versions ?? [])
          write(out, crd?.spec?.names.kind ?? '', name, closed(withMetadata(schema.openAPIV3Schema)));
      }
    }
  }
  const file = join(crds, 'kubernetes', 'definitions.json');
  if (existsSync(file)) {
    const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, Schema> };
    for (const [kind, group] of Object.entries(kinds)) {
      const [name = '', version = ''] = group.split('.');
      const key = Object.keys(definitions).find((id) => id.endsWith(`.${name}.${version}.${kind}`));
      if (key) write(out, kind, version, { ...resolved(definitions[key] ?? {}, definitions, 0) });
    }
  }
  return out;
}

function write(out: string, kind: string, version: string, schema: Schema): void {
  writeFileSync(join(out, `${kind.toLowerCase()}_${version}.json`), JSON.stringify(schema));
}

function withMetadata(schema: Schema): Schema {
  return { ...schema, properties: { ...schema.properties, metadata: { type: 'object' } } };
}

// An API server prunes what a CRD does not name; a reader of the file would never learn of it.
function closed(schema: Schema): Schema {
  if (schema['x-kubernetes-preserve-unknown-fields'] || schema['x-kubernetes-int-or-string'])
    return withoutType(schema);
  const properties =
    schema.properties &&
    Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, closed(value)]));
  return {
    ...schema,
    ...(properties ? { properties, additionalProperties: false } : {}),
    ...(schema.items ? { items: closed(schema.items) } : {}),
    ...(typeof schema.additionalProperties === 'object' && schema.additionalProperties !== null
      ? { additionalProperties: closed(schema.additionalProperties as Schema) }
      : {}),
  };
}

function withoutType(schema: Schema): Schema {
  const { anyOf: _, ...rest } = schema;
  return schema['x-kubernetes-int-or-string'] ? { ...rest, type: undefined as never } : rest;
}

function resolved(schema: Schema, definitions: Record<string, Schema>, depth: number): Schema {
  if (depth > 24) return {};
  const reference = schema['$ref'];
  if (typeof reference === 'string')
    return resolved(definitions[reference.split('/').at(-1) ?? ''] ?? {}, definitions, depth + 1);
  const properties =
    schema.properties &&
    Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [key, resolved(value, definitions, depth + 1)]),
    );
  const isFreeText = schema['format'] === 'int-or-string' || schema['format'] === 'date-time';
  return {
    ...(isFreeText ? {} : schema),
    ...(properties ? { properties, additionalProperties: false } : {}),
    ...(schema.items ? { items: resolved(schema.items, definitions, depth + 1) } : {}),
    ...(typeof schema.additionalProperties === 'object' && schema.additionalProperties !== null
      ? { additionalProperties: resolved(schema.additionalProperties as Schema, definitions, depth + 1) }
      : {}),
  };
}
