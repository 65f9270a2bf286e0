// The kinds on real shapes: known by content, quick enough for typing.
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../test/support/rule-page.ts';
import { parseSourceFile } from '../../core/text/source-file.ts';
import { recogniseKind } from '../../core/validate/recognise.ts';
import { validateFile } from '../../core/validate/validate.ts';
import { rules } from '../rules/index.ts';
import { kinds } from './index.ts';

const kindOf = (path: string, text: string) => {
  const [document] = parseSourceFile(path, text).documents;
  return document && recogniseKind(document, path, kinds)?.id;
};
const said = (path: string, text: string) =>
  findingsOf(path, text)
    // Rules about pipelines have pages and tests of their own.
    .filter(({ rule }) => !rule.startsWith('pipeline/'))
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

const service =
  'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud }\nspec:\n  predictor:\n    model: { modelFormat: { name: sklearn }, storageUri: "s3://models/fraud/3" }\n';
const pipeline = `pipeline_name: fraud-detection-retraining
schedule: "0 2 * * 0"
triggers:
  - { type: performance, metric: f1_score, threshold: 0.85, operator: less_than }
  - { type: drift, metric: psi, threshold: 0.25, operator: greater_than }
steps:
  - { name: data-validation, component: tfx.DataValidator, config: { schema_path: s3://schemas/fraud-detection.json } }
  - { name: feature-engineering, component: custom.FeatureTransformer, dependencies: [data-validation] }
  - { name: model-training, component: xgboost.Trainer, dependencies: [feature-engineering], hyperparameters: { max_depth: 6, learning_rate: 0.1, n_estimators: 100 } }
  - { name: model-evaluation, component: custom.Evaluator, dependencies: [model-training], approval_required: true }
  - { name: model-deployment, component: kserve.Deployer, dependencies: [model-evaluation], conditional: "evaluation.f1_score > 0.88" }
rollback: { step: model-deployment, to: previous, when: [slo_violation, evaluation_failed] }
`;
const spec =
  'model_type: classification\ndeployment_target: online\nscale_requirements: { rps: 500 }\ngovernance_level: production\n';

test.each([
  ['any.yaml', service, 'inference-service'],
  [
    'any.json',
    JSON.stringify({ apiVersion: 'serving.kserve.io/v1beta1', kind: 'InferenceService' }),
    'inference-service',
  ],
  ['old.yaml', service.replace('kserve.io', 'kubeflow.org'), 'inference-service'],
  ['any.yaml', pipeline, 'retraining-pipeline'],
  ['any.yaml', spec, 'mlops.yaml'],
  ['mlops.yml', '', 'mlops.yaml'],
  ['deep/MLProject', 'name: a\n', 'mlproject'],
  ['renamed.yaml', 'entry_points: { main: { command: x } }\n', 'mlproject'],
  ['setup.yaml', 'entry_points: [a = b:c]\n', undefined],
  ['any.yaml', 'apiVersion: apps/v1\nkind: Deployment\n', 'deployment'],
  ['any.yaml', 'kind: Deployment\nmetadata: { name: a }\n', 'deployment'],
  ['any.yaml', 'apiVersion: v1\nkind: Service\n', 'service'],
  ['any.yaml', 'apiVersion: serving.knative.dev/v1\nkind: Service\n', 'knative-service'],
  ['any.yaml', 'kind: Service\nmetadata: { name: a }\n', 'service'],
  ['any.yaml', 'apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\n', undefined],
  ['any.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\n', 'argo-workflow'],
  ['any.yaml', 'apiVersion: argoprj.io/v1alpha1\nkind: WorkflowTemplate\n', 'argo-workflow'],
  ['any.yaml', 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\n', 'role-binding'],
  ['rules.yml', 'groups:\n  - name: a\n    rules: []\n', 'prometheus-rules'],
  ['am.yml', 'route: { receiver: a }\nreceivers: [{ name: a }]\n', 'alertmanager-config'],
  ['d.json', '{"panels": [], "schemaVersion": 39}', 'grafana-dashboard'],
  ['p.yaml', 'pipelineInfo: { name: a }\nroot: {}\n', 'kfp-pipeline'],
  ['.github/workflows/a.yml', '', 'github-workflow'],
  ['a.yml', 'on: push\njobs: { a: { runs-on: x } }\n', 'github-workflow'],
  ['.gitlab-ci.yml', '', 'gitlab-ci'],
  ['ci.yml', 'stages: [a]\nb: { script: [c] }\n', 'gitlab-ci'],
  ['dvc.yaml', 'stages: { a: { cmd: b } }\n', undefined],
  ['a.yaml', 'project: a\nregistry: b\nprovider: local\n', 'feast-feature-store'],
  ['python_env.yaml', '', 'python-env'],
  ['a.yaml', 'model_name: a\nstage: None\n', 'model-registry-entry'],
  ['a.yaml', 'tracking_uri: a\nauth_enabled: true\n', 'experiment-config'],
  ['a.yaml', 'metrics: []\ndashboards: []\n', 'monitoring-dashboard'],
  ['a.yml', '$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\n', 'azure-ml'],
  ['databricks.yml', '', 'databricks-bundle'],
  ['a.yml', 'resources: { jobs: { a: { name: b } } }\n', 'databricks-bundle'],
  ['values.yaml', 'resources: { limits: { cpu: 1 } }\n', undefined],
])('%s is known by its content: %#', (path, text, kind) => expect(kindOf(path, text)).toBe(kind));

describe('good documents are clean', () => {
  test.each([
    ['isvc.yaml', service],
    ['pipeline.yaml', pipeline],
    ['mlops.yaml', spec],
    [
      'MLproject',
      'name: fraud\npython_env: python_env.yaml\nentry_points:\n  main:\n    parameters:\n      seed: { type: int, default: 7 }\n      data: path\n    command: "python train.py --seed {seed} --data {data}"\n',
    ],
  ])('%s', (path, text) => {
    expect(said(path, text)).toEqual([]);
    expect(said(path, text.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(said(path, `\ufeff${text}`)).toEqual([]);
  });

  test('and so are the examples of the project that a user may copy', () => {
    const data = (path: string) => parseSourceFile(path, path.includes('pipe') ? pipeline : service).documents[0]?.root;
    expect(said('isvc.json', JSON.stringify(data('isvc'), null, 2))).toEqual([]);
    expect(said('pipeline.json', JSON.stringify(data('pipe'), null, 2))).toEqual([]);
  });
});

describe('bad documents say what, where and what to do', () => {
  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  test.each([
    [
      'isvc.yaml',
      change(service, 'storageUri', 'storageURI'),
      [
        'error schema/unknown-key: "storageURI" is no key of spec.predictor.model: it is refused or silently ignored. Did you mean "storageUri"?',
      ],
    ],
    ['isvc.yaml', change(service, 'v1beta1', 'v1alpha2'), [expect.stringContaining('Write serving.kserve.io/v1beta1')]],
    [
      'isvc.yaml',
      change(service, '  predictor:\n', '  predictor:\n    minReplicas: "2"\n'),
      ['error schema/type: spec.predictor.minReplicas must be a whole number.'],
    ],
    ['isvc.yaml', change(service, 'name: fraud', 'name: Fraud_1'), [expect.stringContaining('starting with a letter')]],
    [
      'p.yaml',
      change(pipeline, 'dependencies: [data', 'dependancies: [data'),
      [
        'error schema/unknown-key: "dependancies" is no key of steps.1: it is refused or silently ignored. Did you mean "dependencies"?',
      ],
    ],
    [
      'p.yaml',
      change(pipeline, 'operator: less_than', 'operator: less'),
      [expect.stringContaining('triggers.0.operator must be one of less_than')],
    ],
    [
      'p.yaml',
      change(pipeline, 'name: data-validation,', 'name: data validation,'),
      ['error schema/value: steps.0.name is not legal: Lower-case letters, digits and dashes.'],
    ],
    [
      'MLproject',
      'entry_points:\n  main:\n    parameters: { a: 3 }\n    command: "x {a}"\n',
      ['error schema/type: entry_points.main.parameters.a must be a text or a mapping.'],
    ],
    [
      'MLproject',
      'entrypoints:\n  main: { command: x }\n',
      [
        'warning schema/unknown-key: "entrypoints" is no key of this document: it is silently ignored. Did you mean "entry_points"?',
      ],
    ],
    [
      'MLproject',
      'name: a\ndocker_env: { volumes: [a] }\n',
      ['error schema/missing-key: docker_env needs the key "image".'],
    ],
    ['MLproject', '', ['error schema/type: The document must be a mapping, but it is empty.']],
    [
      'MLproject',
      'name: a\n---\nname: b\n',
      [
        'error schema/one-document: MLflow reads a single document and refuses this file. Remove everything from the second `---` on.',
      ],
    ],
    [
      'mlops.yaml',
      change(spec, 'classification', 'clasification'),
      [expect.stringContaining('Did you mean "classification"?')],
    ],
    ['mlops.yaml', `${spec}choices: { serving: ksreve }\n`, [expect.stringContaining('Did you mean "kserve"?')]],
  ])('%s %#', (path, text, expected) => expect(said(path, text)).toEqual(expected));

  test('a half-typed mlops.yaml keeps the finding of its healthy part', () => {
    const messages = said('mlops.yaml', 'model_type: clasification\ndeployment_target: online\nscale_requ');
    expect(messages.join('\n')).toContain('Did you mean "classification"?');
    expect(messages.join('\n')).not.toContain('is missing');
  });

  test('a half-typed InferenceService keeps its findings, and is still one', () => {
    const messages = said(
      'isvc.yaml',
      `${service.replace('  predictor:\n', '  predictor:\n    minReplicas: 5\n    maxReplicas: 3\n')}    scaleM`,
    );
    expect(messages.join('\n')).toContain('kserve/min-not-above-max');
    expect(messages.join('\n')).toContain('yaml/syntax');
  });
});

test('typing in a file of 200 lines', () => {
  const env = Array.from(
    { length: 90 },
    (_, index) => `        - name: SETTING_${index}\n          value: "value ${index}"\n`,
  ).join('');
  const text = `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud }\nspec:\n  predictor:\n    minReplicas: 5\n    maxReplicas: 3\n    model:\n      modelFormat: { name: sklearn }\n      storageUri: "s3://models/fraud/3"\n      env:\n${env}`;
  const shelf = { kinds, rules };
  const times = Array.from({ length: 60 }, () => {
    const started = performance.now();
    expect(validateFile({ path: 'isvc.yaml', text }, shelf, {}).findings.length).toBe(1);
    return performance.now() - started;
  });
  const warm = times.slice(20).sort((a, b) => a - b)[20];
  console.log(
    `${text.split('\n').length} lines validated in ${warm?.toFixed(2)} ms, warm (median of 40); the first time ${times[0]?.toFixed(1)} ms`,
  );
});
