// The maturity of a workspace is read from its files, with the evidence.
import { expect, test } from 'vitest';
import { maturityFrom, maturityPaths } from './maturity.ts';

const notebook = { path: 'notebooks/explore.ipynb', text: '{"cells":[{"source":["import sklearn"]}]}' };
const dag = { path: 'dags/retrain.py', text: 'from airflow.sdk import DAG' };
const train = {
  path: 'src/train.py',
  text: 'mlflow.sklearn.log_model(m, name="m", registered_model_name="m")  # sklearn',
};
const workflow = {
  path: '.github/workflows/release.yml',
  text: 'run: mlflow run . && kubectl apply -f inferenceservice.yaml',
};

test('an empty workspace claims nothing', () =>
  expect(maturityFrom([{ path: 'README.md', text: 'hello' }])).toBeUndefined());

test('a notebook alone is level 0 and names the notebook', () => {
  expect(maturityFrom([notebook])).toMatchObject({
    level: 0,
    isKnown: true,
    because: expect.stringContaining('notebooks/explore.ipynb'),
  });
});

test('a pipeline without CI is level 1 and says what is missing', () => {
  const found = maturityFrom([notebook, dag]);
  expect(found?.level).toBe(1);
  expect(found?.because).toContain('no sign that CI trains');
});

test('CI, pipeline and registry together are level 2', () =>
  expect(maturityFrom([workflow, dag, train])?.level).toBe(2));

test('what we wrote ourselves is no evidence', () => {
  expect(maturityPaths(['src/train.py', 'own.py'], '{"files":[{"path": "src/train.py"}]}')).toEqual(['own.py']);
});

test('CI files are read first, dependencies never', () => {
  expect(
    maturityPaths(['src/train.py', 'node_modules/x/train.py', '.github/workflows/ci.yml', 'notes.txt'], undefined),
  ).toEqual(['.github/workflows/ci.yml', 'src/train.py']);
});
