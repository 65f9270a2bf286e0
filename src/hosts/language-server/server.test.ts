// The protocol as an editor speaks it: open, diagnose, repair, cancel, close.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StartOptions, TestClient, until } from '../../../test/support/language-client.ts';

let client: TestClient;
let published: TestClient['published'];

async function start(options: StartOptions = {}) {
  client?.dispose();
  client = new TestClient(options);
  ({ published } = client);
  await client.result;
}
beforeEach(() => start());
afterEach(() => client.dispose());

const uri = 'file:///w/inference-service.yaml';
const service = (least: number) =>
  `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud }\nspec:\n  predictor:\n    minReplicas: ${least}\n    maxReplicas: 3\n    model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" }\n`;
const open = (text: string, at = uri) => client.open(at, text);

test('an error is published at its range with the version of the text, and goes when it is mended', async () => {
  await open(service(5));
  const first = await until(() => published[0]);
  expect(first).toMatchObject({
    uri,
    version: 1,
    diagnostics: [{ code: 'kserve/min-not-above-max', severity: 1, range: { start: { line: 5, character: 17 } } }],
  });
  expect(first.diagnostics[0]?.codeDescription?.href).toMatch(/^https:/);
  await client.change(uri, 2, service(2));
  expect(await until(() => published.find(({ version }) => version === 2))).toMatchObject({ diagnostics: [] });
});

test('the quick fix repairs the document', async () => {
  await open(service(5));
  const { diagnostics } = await until(() => published[0]);
  const actions = (await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  })) as { title: string; edit: { changes: Record<string, { newText: string }[]> } }[];
  expect(actions[0]?.title).toBe('Raise maxReplicas to 5');
  expect(actions[0]?.edit.changes[uri]?.[0]?.newText).toBe('5');
});

test('fix-all holds the safe fixes only', async () => {
  const only = ['source.fixAll.mlops'];
  const ask = (at: string) =>
    client.request('textDocument/codeAction', {
      textDocument: { uri: at },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only },
    });
  await open(service(5));
  expect(await ask(uri)).toEqual([]);
  const pipeline = 'file:///w/pipeline.yaml';
  await open('pipeline_name: a\nsteps:\n  - { name: model-deployment, component: kserve.Deployer }\n', pipeline);
  expect(JSON.stringify(await ask(pipeline))).toContain('rollback: { step:');
});

test('a client that pulls gets its answer when it asks', async () => {
  await start({ capabilities: { textDocument: { diagnostic: {} } } });
  await open(service(5));
  const report = (await client.request('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: { code: string }[];
  };
  expect(report.items.map(({ code }) => code)).toEqual(['kserve/min-not-above-max']);
  expect(published).toEqual([]);
});

test('the severity of a rule follows the settings', async () => {
  await client.notify('workspace/didChangeConfiguration', {
    settings: { mlops: { validate: { rules: { 'kserve/min-not-above-max': 'off' } } } },
  });
  await open(service(5));
  expect((await until(() => published.at(-1))).diagnostics).toEqual([]);
});

test('only the newest of a burst of texts is published, with its version', async () => {
  await open(service(2));
  await client.publishedFor(uri, 1);
  for (let version = 2; version <= 20; version++) await client.change(uri, version, service(version === 20 ? 9 : 2));
  expect(await client.publishedFor(uri, 20)).toMatchObject({ diagnostics: [{ code: 'kserve/min-not-above-max' }] });
  expect(published.filter((one) => one.uri === uri).length).toBeLessThan(20);
  // Nothing of an older version comes behind the newest.
  expect(published.at(-1)).toMatchObject({ version: 20 });
});

test('edits in pieces, CRLF and characters beyond the basic plane: the marks stand at UTF-16 columns', async () => {
  const text =
    'apiVersion: serving.kserve.io/v1beta1\r\nkind: InferenceService\r\nmetadata: { name: fraud, annotations: { team: "🐍🐍" } }\r\nspec: { predictor: { minReplicas: 2, maxReplicas: 3, model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" } } }\r\n';
  await open(text);
  await client.publishedFor(uri, 1);
  const line = text.split('\r\n')[3] ?? '';
  const character = line.indexOf('2, max');
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 2, character: 48 }, end: { line: 2, character: 50 } }, text: '🐍🐍🐍' },
      { range: { start: { line: 3, character }, end: { line: 3, character: character + 1 } }, text: '7' },
    ],
  });
  const { diagnostics } = await client.publishedFor(uri, 2);
  expect(diagnostics.find(({ code }) => code === 'kserve/min-not-above-max')?.range).toEqual({
    start: { line: 3, character },
    end: { line: 3, character: character + 1 },
  });
});

test('a request that was cancelled is answered as cancelled', async () => {
  await start({ capabilities: { textDocument: { diagnostic: {} } } });
  await open(service(5));
  const outcome = await client.cancelled('textDocument/diagnostic', { textDocument: { uri } });
  expect(outcome).toMatchObject({ code: -32800 });
});

test('a pull answers unchanged for the result that the client has, and anew after an edit', async () => {
  await start({ capabilities: { textDocument: { diagnostic: {} } } });
  await open(service(5));
  const pull = (previousResultId?: string) =>
    client.request<{ kind: string; resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const first = await pull();
  expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await client.change(uri, 2, service(2));
  expect(await pull(first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a closed file loses its marks', async () => {
  await open(service(5));
  await client.publishedFor(uri, 1);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await until(() => (published.at(-1)?.diagnostics.length === 0 ? true : undefined));
});

const alerts = (model: string) =>
  `groups:\n  - name: g\n    rules:\n      - alert: ModelDrift\n        expr: max(feature_drift_psi{model="${model}"}) > 0.2\n        labels: { severity: ticket }\n`;
const alertsUri = 'file:///w/alerts.yaml';
const folder = () =>
  ({
    capabilities: { window: { workDoneProgress: true } },
    folders: ['file:///w'],
    files: new Map([
      ['inference-service.yaml', service(2).replace('fraud', 'fraud-detection')],
      ['alerts.yaml', alerts('fraud-detecton')],
      ['pipeline.yaml', 'pipeline_name: p\nsteps:\n  - { name: train, component: c }\n'],
    ]),
  }) satisfies StartOptions;

test('what a file that nobody opened says counts, and the mark leads there', async () => {
  await start(folder());
  await client.scanned();
  await open(alerts('fraud-detecton'), alertsUri);
  const { diagnostics } = await client.publishedFor(alertsUri, 1);
  expect(diagnostics.find(({ code }) => code === 'project/alert-names-served-model')?.relatedInformation).toMatchObject(
    [{ location: { uri, range: { start: { line: 2, character: 18 } } } }],
  );
});

test('an edit of one file checks the other open file again, and no third', async () => {
  await start(folder());
  await client.scanned();
  const isvc = service(2).replace('fraud', 'fraud-detection');
  const third = 'file:///w/pipeline.yaml';
  await open(isvc);
  await open(alerts('fraud-detecton'), alertsUri);
  await open('pipeline_name: p\nsteps:\n  - { name: train, component: c }\n', third);
  await until(() => (published.some((one) => one.uri === third) ? true : undefined));
  await client.publishedFor(alertsUri, 1);
  const before = published.filter((one) => one.uri === third).length;
  await client.change(uri, 2, isvc.replace('fraud-detection', 'fraud-detecton'));
  await until(() => {
    const last = published.findLast((one) => one.uri === alertsUri);
    return last?.diagnostics.every(({ code }) => code !== 'project/alert-names-served-model') ? true : undefined;
  });
  expect(published.filter((one) => one.uri === third).length).toBe(before);
});

test('a file that is deleted, made or renamed outside of the editor is heard of', async () => {
  const options = folder();
  await start(options);
  await client.scanned();
  await open(alerts('fraud-detecton'), alertsUri);
  const has = (isThere: boolean) =>
    until(() => {
      const codes = published.findLast((one) => one.uri === alertsUri)?.diagnostics.map(({ code }) => code) ?? [];
      return codes.includes('project/alert-names-served-model') === isThere ? true : undefined;
    });
  await has(true);
  const text = options.files.get('inference-service.yaml') ?? '';
  options.files.delete('inference-service.yaml');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  await has(false);
  options.files.set('moved/service.yaml', text);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///w/moved/service.yaml', type: 1 }],
  });
  await has(true);
});

test('the scan of the workspace tells its progress and its end', async () => {
  await start(folder());
  await client.scanned();
  expect(client.progress.map(({ kind }) => kind)).toEqual(['begin', 'end']);
});

test('a scan that is cancelled ends, and calls no file missing', async () => {
  const files = new Map([
    ...folder().files,
    ...Array.from({ length: 4000 }, (_, at): [string, string] => [`many/${at}.yaml`, service(2)]),
    ['MLproject', 'name: a\npython_env: nowhere.yaml\n'],
  ]);
  await start({ ...folder(), files, cancelProgress: true });
  await client.scanned();
  const project = 'file:///w/MLproject';
  await client.open(project, files.get('MLproject') ?? '', 'mlproject');
  const { diagnostics } = await client.publishedFor(project, 1);
  expect(diagnostics.map(({ code }) => code)).not.toContain('project/environment-file-exists');
});

test('the whole workspace is checked when the settings ask for it: pushed, and pulled with result ids', async () => {
  const initializationOptions = { validate: { workspace: true } };
  await start({ ...folder(), initializationOptions });
  expect(await client.publishedFor(alertsUri)).toMatchObject({
    diagnostics: [{ code: 'project/alert-names-served-model' }],
  });
  await start({
    ...folder(),
    capabilities: { window: { workDoneProgress: true }, textDocument: { diagnostic: {} } },
    initializationOptions,
  });
  await client.scanned();
  const ask = (previousResultIds: readonly { uri: string; value: string }[]) =>
    client.request<{ items: { uri: string; resultId: string; items: { code: string }[] }[] }>('workspace/diagnostic', {
      previousResultIds,
    });
  const { items } = await ask([]);
  expect(items.find((one) => one.uri === alertsUri)?.items.map(({ code }) => code)).toContain(
    'project/alert-names-served-model',
  );
  const held = ask(items.map((one) => ({ uri: one.uri, value: one.resultId })));
  await open(alerts('fraud-detection'), alertsUri);
  expect((await held).items).toMatchObject([{ uri: alertsUri, items: [] }]);
});

test('with two folders a name counts in its own folder only', async () => {
  await start({ ...folder(), folders: ['file:///w', 'file:///other'] });
  await client.scanned();
  const elsewhere = 'file:///other/alerts.yaml';
  await open(alerts('fraud-detecton'), elsewhere);
  const codes = (await client.publishedFor(elsewhere, 1)).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain('project/alert-names-served-model');
});

test('ignore with a reason stands above the line, and explain names its command', async () => {
  await start({ initializationOptions: { commands: ['mlops.explainRule'] } });
  await open(service(5));
  const { diagnostics } = await client.publishedFor(uri, 1);
  const actions = await client.request<
    {
      title: string;
      edit?: { changes: Record<string, { range: { start: { line: number } }; newText: string }[]> };
      command?: { command: string; arguments: string[] };
    }[]
  >('textDocument/codeAction', { textDocument: { uri }, range: diagnostics[0]?.range, context: { diagnostics } });
  const ignore = actions.find(({ title }) => title.startsWith('Ignore'))?.edit?.changes[uri]?.[0];
  expect(ignore).toMatchObject({
    range: { start: { line: 5, character: 0 } },
    newText: '    # mlops-ignore kserve/min-not-above-max: TODO say why\n',
  });
  const lines = service(5).split('\n');
  await client.change(uri, 2, [...lines.slice(0, 5), ignore?.newText.trimEnd(), ...lines.slice(5)].join('\n'));
  expect((await client.publishedFor(uri, 2)).diagnostics).toEqual([]);
  expect(actions.find(({ title }) => title.startsWith('Explain'))?.command).toMatchObject({
    command: 'mlops.explainRule',
    arguments: ['kserve/min-not-above-max'],
  });
});

test('another editor has the page of a rule, and the check of everything, as commands of the server', async () => {
  await start(folder());
  await client.scanned();
  const execute = (command: string, ...given: unknown[]) =>
    client.request<unknown>('workspace/executeCommand', { command, arguments: given });
  expect(await execute('mlops.server.explainRule', 'kserve/min-not-above-max')).toContain('# kserve/min-not-above-max');
  expect(await execute('mlops.server.checkWorkspace')).toEqual({ files: 3 });
  expect(await client.publishedFor(alertsUri)).toMatchObject({
    diagnostics: [{ code: 'project/alert-names-served-model' }],
  });
});
