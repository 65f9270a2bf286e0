// What a workspace knows, and that only what is touched is checked again.
import { expect, test } from 'vitest';
import { openWorkspace, validate } from '../../api.ts';

const service = (name: string) =>
  `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: ${name} }\nspec: { predictor: { model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" } } }\n`;
const alert = (model: string, above = '') =>
  `groups:\n  - name: g\n    rules:\n${above}      - { alert: Drift, expr: 'max(psi{model="${model}"}) > 0.2' }\n`;

function opened(files: Readonly<Record<string, string>>) {
  const workspace = openWorkspace();
  for (const [path, text] of Object.entries(files)) workspace.update(validate(path, text));
  return workspace;
}
const idsIn = (workspace: ReturnType<typeof openWorkspace>, path: string) =>
  workspace.findings(path).map(({ rule }) => rule);

test('a change touches the files that asked for the name, and no other', () => {
  const workspace = opened({
    'a.yaml': service('fraud-detection'),
    'alerts.yaml': alert('fraud-detectoin'),
    'other.yaml': 'pipeline_name: a\nsteps:\n  - { name: train, component: c }\n',
  });
  for (const path of ['a.yaml', 'alerts.yaml', 'other.yaml']) workspace.findings(path);
  expect(idsIn(workspace, 'alerts.yaml')).toEqual(['project/alert-names-served-model']);
  const before = workspace.findings('other.yaml');
  expect(workspace.update(validate('a.yaml', service('fraud-detectoin')))).toEqual(['alerts.yaml']);
  expect(idsIn(workspace, 'alerts.yaml')).toEqual([]);
  expect(workspace.findings('other.yaml')).toBe(before);
});

test('a document that only moved keeps its marks, at their new place', () => {
  const first = validate('a.yaml', service('fraud-detection'));
  const workspace = openWorkspace();
  workspace.update(first);
  const [before] = workspace.index.named('model', 'fraud-detection', 'definition');
  workspace.update(
    validate('a.yaml', `kind: ConfigMap\napiVersion: v1\nmetadata: { name: c }\n---\n${service('fraud-detection')}`),
  );
  const [after] = workspace.index.named('model', 'fraud-detection', 'definition');
  expect((after?.place.start ?? 0) - (before?.place.start ?? 0)).toBeGreaterThan(40);
});

test('a file that is removed is forgotten, and whoever spoke of it is touched', () => {
  const workspace = opened({ 'a.yaml': service('fraud-detection'), 'alerts.yaml': alert('fraud-detectoin') });
  workspace.setFiles(['a.yaml', 'alerts.yaml']);
  workspace.findings('alerts.yaml');
  expect(workspace.removeFile('a.yaml')).toEqual(['alerts.yaml']);
  expect(idsIn(workspace, 'alerts.yaml')).toEqual([]);
});

test('an ignore comment with a reason, and the severity of the user, hold here too', () => {
  const files = {
    'a.yaml': service('fraud-detection'),
    'alerts.yaml': alert(
      'fraud-detectoin',
      '      # mlops-ignore project/alert-names-served-model: renamed tomorrow\n',
    ),
  };
  expect(idsIn(opened(files), 'alerts.yaml')).toEqual([]);
  const workspace = opened({ ...files, 'alerts.yaml': alert('fraud-detectoin') });
  workspace.configure({ rules: { 'project/alert-names-served-model': 'error' } });
  expect(workspace.findings('alerts.yaml').map(({ severity }) => severity)).toEqual(['error']);
  workspace.configure({ rules: { 'project/alert-names-served-model': 'off' } });
  expect(idsIn(workspace, 'alerts.yaml')).toEqual([]);
});

test('the facts are the same object until one of them changes', () => {
  const workspace = opened({ 'a.yaml': service('fraud') });
  const facts = workspace.facts();
  workspace.update(validate('a.yaml', service('fraud2')));
  expect(workspace.facts()).toBe(facts);
  workspace.update(
    validate(
      'r.yaml',
      'apiVersion: serving.kserve.io/v1alpha1\nkind: ClusterServingRuntime\nmetadata: { name: ours }\nspec: { containers: [] }\n',
    ),
  );
  expect(workspace.facts().runtimes).toMatchObject([{ name: 'ours', scope: 'cluster' }]);
  workspace.update(
    validate(
      'c.yaml',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: inferenceservice-config }\ndata:\n  deploy: '{"defaultDeploymentMode": "RawDeployment"}'\n`,
    ),
  );
  expect(workspace.facts().kserveMode).toBe('Standard');
});
