// What stands under the cursor and what could be typed there, asked as an editor asks it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TestClient } from '../../../test/support/language-client.ts';

const service =
  'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud-detection }\nspec:\n  predictor:\n    serviceAccountName: fraud-reader\n    model:\n      modelFormat: { name: sklearn }\n      storageUri: s3://m/1\n';
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: fraud-reader }\n';
const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: fraud-store }\ndata: { password: "", user: "" }\n';
const alerts =
  'groups:\n  - name: g\n    rules:\n      - alert: ModelDrift\n        expr: max(feature_drift_psi{model="fraud-detection"}) > 0.2\n        labels: { severity: ticket }\n        annotations: { runbook: docs/runbooks/drift.md#model-drift }\n';
const pipeline =
  'pipeline_name: fraud\nsteps:\n  - { name: model-training, component: xgboost.Trainer }\n  - { name: model-evaluation, component: custom.Evaluator, dependencies: [model-training] }\n  - name: model-deployment\n    component: kserve.Deployer\n    dependencies: [model-evaluation]\n    conditional: "evaluation.f1_score > 0.88"\nrollback: { step: model-deployment, to: previous, when: [slo_violation] }\n';

let client: TestClient;
beforeEach(async () => {
  client = new TestClient({
    capabilities: {
      window: { workDoneProgress: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
    folders: ['file:///w'],
    files: new Map([
      ['service.yaml', service],
      ['account.yaml', account],
      ['secret.yaml', secret],
      ['alerts.yaml', alerts],
      ['docs/runbooks/drift.md', '# Runbooks\n\n## Model drift\n\nLook at the data.\n'],
    ]),
  });
  await client.result;
  await client.scanned();
});
afterEach(() => client.dispose());

const complete = (uri: string, marked: string) => client.at<CompletionItem[]>('textDocument/completion', uri, marked);
const labels = async (uri: string, marked: string) => (await complete(uri, marked)).map(({ label }) => label);

describe('completion', () => {
  test('keys of the schema at the place, without those that are there', async () => {
    const found = await labels('file:///w/new.yaml', service.replace('    model:\n', '    «\n    model:\n'));
    expect(found).toEqual(expect.arrayContaining(['minReplicas', 'maxReplicas', 'canaryTrafficPercent']));
    expect(found).not.toContain('serviceAccountName');
  });

  test('a half-typed key in a document that is broken elsewhere', async () => {
    const broken = `${service.replace('      storageUri', '      proto«\n      storageUri')}  transformer: [\n`;
    expect(await labels('file:///w/new.yaml', broken)).toContain('protocolVersion');
  });

  test('a mapping opens a block, a choice offers its values', async () => {
    const items = await complete('file:///w/new.yaml', service.replace('    model:\n', '    «\n    model:\n'));
    expect(items.find(({ label }) => label === 'model')).toBeUndefined();
    const resources = await complete(
      'file:///w/new2.yaml',
      service.replace('      storageUri', '      «\n      storageUri'),
    );
    expect(resources.find(({ label }) => label === 'resources')?.textEdit).toMatchObject({
      newText: 'resources:\n  $0',
    });
    expect(resources.find(({ label }) => label === 'protocolVersion')?.textEdit).toMatchObject({
      range: { start: { line: 8, character: 6 }, end: { line: 8, character: 6 } },
    });
  });

  test('values: booleans, words of a list, and what the workspace knows', async () => {
    const pod = (line: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n${line}\n`;
    expect(await labels('file:///w/a.yaml', pod('automountServiceAccountToken: «'))).toEqual(['true', 'false']);
    expect(await labels('file:///w/b.yaml', service.replace('fraud-reader', '«'))).toContain('fraud-reader');
    const withKey = (name: string, key: string) =>
      service.replace(
        '      storageUri',
        `      env: [{ name: P, valueFrom: { secretKeyRef: { name: ${name}, key: ${key} } } }]\n      storageUri`,
      );
    expect(await labels('file:///w/c.yaml', withKey('«', 'x'))).toContain('fraud-store');
    expect(await labels('file:///w/d.yaml', withKey('fraud-store', '«'))).toEqual(['password', 'user']);
  });

  test('steps of the pipeline where one depends on them, in flow and in block', async () => {
    const uri = 'file:///w/pipeline.yaml';
    expect(await labels(uri, pipeline.replace('[model-evaluation]', '[«]'))).toEqual([
      'model-training',
      'model-evaluation',
    ]);
    expect(await labels('file:///w/p2.yaml', pipeline.replace('[model-evaluation]', '\n      - «'))).toContain(
      'model-training',
    );
    expect(await labels('file:///w/p3.yaml', pipeline.replace('step: model-deployment', 'step: «'))).toContain(
      'model-deployment',
    );
  });

  test('the spec: values, keys of a nested mapping, options of a decision', async () => {
    const uri = 'file:///w/mlops.yaml';
    expect(await labels(uri, 'model_type: «\ndeployment_target: online\n')).toContain('time-series');
    const keys = await labels('file:///w/a/mlops.yaml', 'model_type: nlp\nscale_requirements:\n  «\n');
    expect(keys).toContain('latency_ms');
    expect(await labels('file:///w/b/mlops.yaml', 'model_type: nlp\nchoices:\n  serving: «\n')).toContain('kserve');
  });

  test('JSON: keys in quotes, without a second closing quote', async () => {
    const items = await complete(
      'file:///w/service.json',
      '{ "apiVersion": "serving.kserve.io/v1beta1", "kind": "InferenceService", "metadata": { "name": "a" }, "spec": { "predictor": { "«" } } }',
    );
    expect(items.find(({ label }) => label === 'minReplicas')?.textEdit?.newText).toMatch(/^minReplicas":/);
  });

  test('nothing in a comment, in a block of text, and in a file of nobody', async () => {
    expect(await labels('file:///w/a.yaml', service.replace('spec:\n', '# sp«\nspec:\n'))).toEqual([]);
    expect(await labels('file:///w/b.yaml', alerts.replace('expr: max', 'expr: |\n          «max'))).toEqual([]);
    expect(await labels('file:///w/c.yaml', 'name: x\n«\n')).toEqual([]);
  });
});

describe('hover', () => {
  const hover = async (uri: string, marked: string) =>
    JSON.stringify((await client.at<Hover | null>('textDocument/hover', uri, marked))?.contents ?? null);

  test('a key: meaning, type, mode and source', async () => {
    const text = await hover('file:///w/a.yaml', service.replace('    model:', '    min«Replicas: 0\n    model:'));
    expect(text).toContain('integer');
    expect(text).toContain('Mode: not said here');
    expect(text).toContain('https://');
  });

  test('the format: which runtime the cluster will choose', async () => {
    expect(await hover('file:///w/a.yaml', service.replace('modelFormat', 'model«Format'))).toContain(
      'KServe will choose',
    );
  });

  test('an input of the spec, and the page of a decision', async () => {
    expect(await hover('file:///w/mlops.yaml', 'model«_type: nlp\n')).toContain('Model type');
    expect(await hover('file:///w/a/mlops.yaml', 'model_type: nlp\nchoices: { serv«ing: kserve }\n')).toContain(
      'Decision: serving',
    );
  });
});

describe('names across files', () => {
  const definition = (uri: string, marked: string) => client.at<Location[]>('textDocument/definition', uri, marked);

  test('from a reference to its definition in a file that nobody opened', async () => {
    expect(await definition('file:///w/a.yaml', service.replace('fraud-reader', 'fraud«-reader'))).toEqual([
      { uri: 'file:///w/account.yaml', range: { start: { line: 2, character: 18 }, end: { line: 2, character: 30 } } },
    ]);
    expect(await definition('file:///w/b.yaml', alerts.replace('#model', '#«model'))).toMatchObject([
      { uri: 'file:///w/docs/runbooks/drift.md', range: { start: { line: 2, character: 3 } } },
    ]);
  });

  test('every use of a model, inside of a query too', async () => {
    const found = await client.at<Location[]>(
      'textDocument/references',
      'file:///w/service.yaml',
      service.replace('fraud-detection', 'fraud-«detection'),
      { context: { includeDeclaration: true } },
    );
    expect(found.map(({ uri }) => uri).sort()).toEqual(['file:///w/alerts.yaml', 'file:///w/service.yaml']);
  });

  test('a model is renamed in all files, and a name that cannot be served is refused', async () => {
    const uri = 'file:///w/service.yaml';
    const edit = await client.at<WorkspaceEdit>(
      'textDocument/rename',
      uri,
      service.replace('fraud-detection', 'fraud-«detection'),
      {
        newName: 'fraud-v2',
      },
    );
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(['file:///w/alerts.yaml', uri]);
    expect(edit.changes?.['file:///w/alerts.yaml']).toEqual([
      { range: { start: { line: 4, character: 43 }, end: { line: 4, character: 58 } }, newText: 'fraud-v2' },
    ]);
    const refused = client.request('textDocument/rename', {
      textDocument: { uri },
      position: { line: 2, character: 20 },
      newName: 'Fraud V2',
    });
    await expect(refused).rejects.toThrow('DNS label');
  });

  test('a step is renamed where one depends on it, in the rollback, and in a condition by its short name', async () => {
    const uri = 'file:///w/pipeline.yaml';
    const edit = await client.at<WorkspaceEdit>(
      'textDocument/rename',
      uri,
      pipeline.replace('name: model-evaluation', 'name: model-«evaluation'),
      {
        newName: 'quality-check',
      },
    );
    const lines = pipeline.split('\n');
    for (const { range, newText } of [...(edit.changes?.[uri] ?? [])].sort(
      (a, b) => b.range.start.character - a.range.start.character,
    )) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    expect(lines.join('\n')).toBe(
      pipeline.replaceAll('model-evaluation', 'quality-check').replace('"evaluation.', '"quality-check.'),
    );
  });

  test('outline, links and lens', async () => {
    const textDocument = { uri: 'file:///w/pipeline.yaml' };
    await client.open(textDocument.uri, pipeline);
    const [outline] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(outline?.name).toBe('fraud');
    expect(outline?.children?.map(({ name }) => name)).toEqual([
      'model-training',
      'model-evaluation',
      'model-deployment',
    ]);
    const alertsUri = 'file:///w/alerts.yaml';
    await client.open(alertsUri, alerts);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: alertsUri },
    });
    expect(links.map(({ target }) => target)).toEqual(['file:///w/docs/runbooks/drift.md']);
    await client.open('file:///w/service.yaml', service);
    const lenses = await client.request<{ command: { title: string } }[]>('textDocument/codeLens', {
      textDocument: { uri: 'file:///w/service.yaml' },
    });
    expect(lenses[0]?.command.title).toContain('KServe will choose');
  });
});
