// What the user wrote around a value stays.
import { expect, test } from 'vitest';
import { editYaml } from './edit-yaml.ts';

const text = `# Our fraud model.
model_type: classification # do not change
scale_requirements:
  latency_ms: 150
  # measured in May
  rps: 500
existing_stack: [mlflow, kubernetes]
`;
const value = {
  model_type: 'classification',
  scale_requirements: { latency_ms: 150, rps: 500 },
  existing_stack: ['mlflow', 'kubernetes'],
};

test('equal values leave the text as it is', () => {
  expect(editYaml(text, value)).toBe(text);
});

test('one changed number is the only change, comments stay', () => {
  const edited = editYaml(text, { ...value, scale_requirements: { latency_ms: 150, rps: 800 } });
  expect(edited).toContain('# measured in May\n  rps: 800\n');
  expect(edited).toContain('# Our fraud model.\nmodel_type: classification # do not change\n');
});

test('a new parent is added, a removed key is gone', () => {
  const edited = editYaml(text, { ...value, existing_stack: undefined, team: { size: 4 } }) ?? '';
  expect(edited).not.toContain('existing_stack');
  expect(edited).toContain('team:\n  size: 4\n');
});

test('what cannot be read is not edited', () => {
  expect(editYaml('a: [', {})).toBeUndefined();
  expect(editYaml('- a\n', {})).toBeUndefined();
  expect(editYaml('', { a: 1 })).toBe('a: 1\n');
});
