// Lenses stand where the thing stands, and only where they can do something.
import { expect, test } from 'vitest';
import { lensesIn } from '../api.ts';

const shown = (path: string, text: string) =>
  lensesIn(path, text).map(({ title, place }) => `${title} @${text.slice(0, place.start).split('\n').length}`);

test('mlops.yaml offers the tiers, the preview and the plan', () => {
  expect(shown('mlops.yaml', 'model_type: nlp\n')).toEqual([
    'Generate T1 @1',
    'Generate T2 @1',
    'Generate T3 @1',
    'Preview the changes @1',
    'Show the plan @1',
  ]);
});

test('each entry point can be run, its name as one word', () => {
  const text =
    'name: a\nentry_points:\n  main: { command: "python a.py" }\n  "b; rm -rf x": { command: "python b.py" }\n';
  expect(shown('MLproject', text)).toEqual(['Run in the terminal @3', 'Run in the terminal @4']);
  expect(lensesIn('MLproject', text)[1]?.action).toMatchObject({ words: expect.arrayContaining(['b; rm -rf x']) });
});

const service = (canary: string) =>
  `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a }\nspec:\n  predictor:\n${canary}    model: { modelFormat: { name: onnx }, storageUri: "s3://m/a" }\n`;

test('a canary can be promoted or sent back; without one there is nothing to promote', () => {
  expect(shown('a.yaml', service('    canaryTrafficPercent: 10\n'))).toEqual([
    'Dry-run apply @1',
    'Promote the canary @6',
    'Send all traffic back @6',
  ]);
  expect(shown('a.yaml', service('    canaryTrafficPercent: 0\n'))).toEqual([
    'Dry-run apply @1',
    'Promote the canary @6',
  ]);
  expect(shown('a.yaml', service(''))).toEqual(['Dry-run apply @1']);
});

test('an alert opens the runbook that lies in the workspace', () => {
  const rules = (url: string) =>
    `groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations: { runbook_url: "${url}" }\n      - record: x\n        expr: y\n`;
  expect(lensesIn('r.yaml', rules('https://git.example.com/x/docs/mlops/runbooks/serving.md#down'))).toMatchObject([
    { title: 'Open the runbook', action: { path: 'docs/mlops/runbooks/serving.md', anchor: 'down' } },
  ]);
  expect(shown('r.yaml', rules('https://wiki.example.com/42'))).toEqual([]);
});
