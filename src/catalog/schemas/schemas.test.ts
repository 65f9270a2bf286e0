// Our schemas are standard ones: another validator reads them strictly, and agrees with the walker about real values.
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parseSourceFile } from '../../core/text/source-file.ts';
import { problemsOf } from '../../core/validate/walk-schema.ts';
import { schemaOf, schemaTexts } from './index.ts';

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  validateFormats: false,
});
ajv.addVocabulary(['x-docs', 'x-null-is-absent', 'x-refused']);
for (const text of Object.values(schemaTexts)) ajv.addSchema(JSON.parse(text) as object);

test.each(Object.keys(schemaTexts))('%s is a schema that others can read', (name) => {
  expect(ajv.getSchema(`${name}.schema.json`)).toBeTypeOf('function');
});

test.each([
  ['name: a\nentry_points:\n  main: { parameters: { a: 3, b: { type: x } }, comand: x }\n', 'mlproject'],
  ['docker_env: { volumes: [a] }\nconda_env: 3\n', 'mlproject'],
  ['pipeline_name: ""\nsteps: [{ name: A, component: 3 }]\ntriggers: [{ type: x, rows: 0 }]\n', 'retraining-pipeline'],
] as const)('the walker finds where ajv finds: %#', (text, name) => {
  const value = parseSourceFile('a.yaml', text).documents[0]?.root;
  const check = ajv.getSchema(`${name}.schema.json`);
  expect(check?.(value)).toBe(false);
  const theirs = (check?.errors ?? []).filter(({ keyword }) => !['anyOf', 'oneOf', 'if'].includes(keyword));
  const ours = problemsOf(value, schemaOf(name)).map(({ path }) => ['', ...path].join('/'));
  expect(ours.filter((path) => !theirs.some(({ instancePath }) => instancePath === path))).toEqual([]);
  expect(ours.length).toBeGreaterThan(1);
});
