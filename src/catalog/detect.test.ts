// A repository is read for evidence; nothing is guessed without a file that says it.
import { expect, test } from 'vitest';
import { detectInputs, detectionPaths } from './detect.ts';

const found = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    detectInputs(Object.entries(files).map(([path, text]) => ({ path, text }))).map(({ key, value }) => [key, value]),
  );

test('dependencies name the stack and the framework, code names the model type', () => {
  expect(
    found({
      'requirements.txt': 'mlflow==3.13.0\nxgboost>=2\nscikit-learn\n',
      'src/train.py': 'import xgboost as xgb\nmodel = xgb.XGBClassifier(n_estimators=10)\n',
      '.github/workflows/ci.yml': 'on: push\n',
      'k8s/deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
    }),
  ).toEqual({
    existing_stack: ['mlflow', 'kubernetes'],
    model_type: 'classification',
    'model.framework': 'xgboost',
    ci: 'github',
  });
});

test.each([
  [
    'pyproject list',
    { 'pyproject.toml': '[project]\nname = "churn"\ndependencies = ["wandb>=0.20", "torch"]\n' },
    { existing_stack: ['wandb'], 'model.framework': 'pytorch', 'model.name': 'churn' },
  ],
  [
    'poetry table',
    { 'pyproject.toml': '[tool.poetry.dependencies]\nprefect = "^3.0"\n' },
    { existing_stack: ['prefect'] },
  ],
  [
    'conda',
    { 'environment.yml': 'dependencies:\n  - conda-forge::lightgbm\n  - pip:\n      - sagemaker\n' },
    { existing_stack: ['sagemaker'], 'model.framework': 'lightgbm' },
  ],
  [
    'notebook',
    { 'a.ipynb': '{"cells":[{"source":["import statsmodels.api as sm\\n","from prophet import Prophet"]}]}' },
    { model_type: 'time-series', 'model.framework': 'prophet' },
  ],
  ['terraform', { 'main.tf': 'provider "azurerm" {\n}\n' }, { 'environment.cloud': 'azure' }],
  ['nothing', { 'README.md': 'mlflow is nice', 'a.py': '# import mlflow later\nprint("from mlflow")\n' }, {}],
])('%s', (_, files, expected) => expect(found(files as unknown as Record<string, string>)).toEqual(expected));

test('each answer names its file', () => {
  const [stack] = detectInputs([{ path: 'requirements.txt', text: 'mlflow\n' }]);
  expect(stack?.because).toBe('mlflow in requirements.txt');
});

test('what MLOps generated itself is no evidence, and dependency files come first', () => {
  expect(
    detectionPaths(['z.py', 'mlops/serving/x.yaml', '.mlops/base/a.yaml', 'requirements.txt', 'docs/mlops/plan.md']),
  ).toEqual(['requirements.txt', 'z.py']);
});
