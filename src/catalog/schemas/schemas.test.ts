// Our schemas are standard ones: another validator reads them strictly, and agrees with the walker about real values.
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../test/support/rule-page.ts';
import { parseSourceFile } from '../../core/text/source-file.ts';
import { problemsOf } from '../../core/validate/walk-schema.ts';
import { schemaOf } from './index.ts';
import { schemaTexts } from './texts.ts';

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  validateFormats: false,
});
ajv.addVocabulary(['x-docs', 'x-null-is-absent', 'x-refused', 'x-until']);
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

test('what Argo Workflows 4 removed is legal where the project uses 3.7', () => {
  const text =
    'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: { name: a }\nspec:\n  schedule: "0 2 * * 0"\n  workflowSpec:\n    entrypoint: m\n    synchronization: { mutex: { name: x } }\n    templates: [{ name: m, container: { image: "a:1" } }]\n';
  const said = (facts: { argoVersion?: string }) =>
    findingsOf('a.yaml', text, facts)
      .filter(({ rule }) => rule.startsWith('schema/'))
      .map(({ message }) => message);
  expect(said({ argoVersion: '3.7.18' })).toEqual([]);
  const messages = [
    '"schedule" was removed in Argo Workflows 4: write schedules, a list.',
    '"mutex" was removed in Argo Workflows 4: write mutexes, a list.',
  ];
  expect(said({})).toEqual(messages);
  expect(said({ argoVersion: '4.1' })).toEqual(messages);
});
