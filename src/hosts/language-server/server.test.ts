// The protocol as an editor speaks it: open, diagnose, repair, complete, close.
import { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from './server.ts';

class Pipe extends Duplex {
  override _write(chunk: unknown, _encoding: unknown, done: () => void) {
    this.emit('data', chunk);
    done();
  }
  override _read() {}
}

let client: ReturnType<typeof createProtocolConnection>;
let published: {
  uri: string;
  version?: number;
  diagnostics: {
    range: { start: { line: number; character: number } };
    code: string;
    severity: number;
    message: string;
    codeDescription?: { href: string };
  }[];
}[];

async function start(capabilities: object = {}) {
  const up = new Pipe();
  const down = new Pipe();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)));
  client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  published = [];
  client.onNotification('textDocument/publishDiagnostics', (params) => void published.push(params));
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
}
beforeEach(() => start());
afterEach(() => client.dispose());

const uri = 'file:///w/inference-service.yaml';
const service = (least: number) =>
  `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud }\nspec:\n  predictor:\n    minReplicas: ${least}\n    maxReplicas: 3\n    model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" }\n`;
const open = (text: string, at = uri) =>
  client.sendNotification('textDocument/didOpen', { textDocument: { uri: at, languageId: 'yaml', version: 1, text } });

async function until<Answer>(look: () => Answer | undefined): Promise<Answer> {
  for (let turn = 0; turn < 400; turn++) {
    const answer = look();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error('it did not come');
}

test('an error is published at its range with the version of the text, and goes when it is mended', async () => {
  await open(service(5));
  const first = await until(() => published[0]);
  expect(first).toMatchObject({
    uri,
    version: 1,
    diagnostics: [{ code: 'kserve/min-not-above-max', severity: 1, range: { start: { line: 5, character: 17 } } }],
  });
  expect(first.diagnostics[0]?.codeDescription?.href).toMatch(/^https:/);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: service(2) }],
  });
  expect(await until(() => published.find(({ version }) => version === 2))).toMatchObject({ diagnostics: [] });
});

test('the quick fix repairs the document', async () => {
  await open(service(5));
  const { diagnostics } = await until(() => published[0]);
  const actions = (await client.sendRequest('textDocument/codeAction', {
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
    client.sendRequest('textDocument/codeAction', {
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
  client.dispose();
  await start({ textDocument: { diagnostic: {} } });
  await open(service(5));
  const report = (await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: { code: string }[];
  };
  expect(report.items.map(({ code }) => code)).toEqual(['kserve/min-not-above-max']);
  expect(published).toEqual([]);
});

test('the severity of a rule follows the settings', async () => {
  await client.sendNotification('workspace/didChangeConfiguration', {
    settings: { mlops: { validate: { rules: { 'kserve/min-not-above-max': 'off' } } } },
  });
  await open(service(5));
  expect((await until(() => published.at(-1))).diagnostics).toEqual([]);
});

test('the spec has hovers and completion from its own schema', async () => {
  const spec = 'file:///w/mlops.yaml';
  await open('model_type: \nscale_requirements:\n  \n', spec);
  const values = (await client.sendRequest('textDocument/completion', {
    textDocument: { uri: spec },
    position: { line: 0, character: 12 },
  })) as { label: string }[];
  expect(values.map(({ label }) => label)).toContain('time-series');
  const keys = (await client.sendRequest('textDocument/completion', {
    textDocument: { uri: spec },
    position: { line: 2, character: 2 },
  })) as { label: string }[];
  expect(keys.map(({ label }) => label)).toContain('latency_ms');
  const hover = await client.sendRequest('textDocument/hover', {
    textDocument: { uri: spec },
    position: { line: 0, character: 3 },
  });
  expect(JSON.stringify(hover)).toContain('Model type');
});
