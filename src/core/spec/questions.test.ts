// The questions of the wizard and the flags of the CLI come from the schema's own fields.
import { expect, test } from 'vitest';
import { questions } from './questions.ts';

test('every field has a title, a help and a flag of its own', () => {
  const all = questions();
  expect(
    all.filter(({ title, help }) => title.length < 2 || help.length < 5).map(({ path }) => path.join('.')),
  ).toEqual([]);
  expect(new Set(all.map(({ flag }) => flag)).size).toBe(all.length);
});

test('the flags of the contract are there', () => {
  const flags = questions().map(({ flag }) => flag);
  for (const flag of [
    '--model-type',
    '--deployment-target',
    '--rps',
    '--latency-ms',
    '--governance-level',
    '--existing-stack',
    '--tier',
    '--choices',
    '--model-name',
  ])
    expect(flags).toContain(flag);
});

test('the required inputs are exactly those without a default beside the scale', () => {
  expect(
    questions()
      .filter(({ isRequired }) => isRequired)
      .map(({ path }) => path.join('.')),
  ).toEqual(['model_type', 'deployment_target', 'governance_level']);
});

test('types and legal values are read from the schema', () => {
  const of = (path: string) => questions().find((question) => question.path.join('.') === path);
  expect(of('model_type')).toMatchObject({ type: 'one-of', values: expect.arrayContaining(['time-series']) });
  expect(of('existing_stack')).toMatchObject({ type: 'list', values: expect.arrayContaining(['kubernetes']) });
  expect(of('maturity_level')).toMatchObject({ type: 'number', values: ['0', '1', '2'] });
  expect(of('choices')).toMatchObject({ type: 'mapping' });
});
