// Our schema of the InferenceService against KServe's own: no field of theirs is unknown to us, none of ours is invented.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseSourceFile } from '../../src/core/text/source-file.ts';
import { findingsOf } from '../support/rule-page.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const path = join(
  process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'),
  'crds/kserve/serving.kserve.io_inferenceservices.yaml',
);
const isThere = existsSync(path);
if (!isThere) console.warn('SKIPPED: the CRD of KServe is not there; set MLOPS_SHARED to the folder that holds crds/.');

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly type?: string | readonly string[];
}

const ours = JSON.parse(readFileSync(join(root, 'schemas/inference-service.schema.json'), 'utf8')) as Schema;

function theirs(): Schema {
  const versions = parseSourceFile(path, readFileSync(path, 'utf8')).documents[0]?.find('spec.versions')
    ?.value as readonly { name: string; schema: { openAPIV3Schema: Schema } }[];
  const found = versions.find(({ name }) => name === 'v1beta1');
  if (!found) throw new Error('the CRD has no v1beta1');
  return found.schema.openAPIV3Schema;
}

/** Paths of theirs that ours does not list where ours is closed, and of ours that theirs does not have. */
function differences(their: Schema, our: Schema, at: string): { unknown: string[]; invented: string[] } {
  const unknown: string[] = [];
  const invented: string[] = [];
  if (our.properties) {
    for (const key of Object.keys(their.properties ?? {}))
      if (!our.properties[key] && our.additionalProperties === false) unknown.push(`${at}.${key}`);
    for (const [key, below] of Object.entries(our.properties)) {
      const theirBelow = their.properties?.[key];
      if (!theirBelow) {
        if (their.properties) invented.push(`${at}.${key}`);
        continue;
      }
      const deeper = differences(theirBelow, below, `${at}.${key}`);
      unknown.push(...deeper.unknown);
      invented.push(...deeper.invented);
    }
  }
  if (our.items && their.items) {
    const deeper = differences(their.items, our.items, `${at}[]`);
    unknown.push(...deeper.unknown);
    invented.push(...deeper.invented);
  }
  return { unknown, invented };
}

describe.skipIf(!isThere)('the InferenceService schema', () => {
  const spec = (schema: Schema): Schema => schema.properties?.['spec'] ?? {};

  test('knows the fields of the CRD and invents none', () => {
    const { unknown, invented } = differences(spec(theirs()), spec(ours), 'spec');
    expect({ unknown, invented }).toEqual({ unknown: [], invented: [] });
  });

  test('a field of another parent is not taken', () => {
    const text =
      'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a }\nspec:\n  predictor:\n    model: { modelFormat: { name: onnx }, minReplicas: 1 }\n';
    expect(findingsOf('a.yaml', text)).toMatchObject([{ rule: 'schema/unknown-key', severity: 'error' }]);
  });
});
