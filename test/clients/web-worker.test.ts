// The server in a web worker: where nothing of Node exists, and in a real Chromium where there is one.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';

// What a page has; these tests are compiled under the types of Node.
declare const Worker: new (
  url: string,
) => {
  postMessage(message: object): void;
  onerror: (event: { message: string }) => void;
  onmessage: (event: { data: Message }) => void;
};

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bundle = join(root, 'dist/web/server.js');
const browser = ['/usr/bin/chromium', '/usr/bin/google-chrome', process.env['CHROMIUM'] ?? ''].find(
  (path) => path !== '' && existsSync(path),
);
if (browser === undefined) console.warn('SKIPPED: no Chromium is installed; set CHROMIUM to its path.');

const service =
  'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud-detection }\nspec:\n  predictor:\n    minReplicas: 5\n    maxReplicas: 3\n    model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" }\n';
const alerts =
  'groups:\n  - name: g\n    rules:\n      - { alert: Drift, expr: \'max(psi{model="fraud-detecton"}) > 0.2\' }\n';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly code: string }[] };
}

/** The same conversation in both: files come through the client, and both files get their findings. */
const conversation = { service, alerts };

test('nothing of Node is needed: only what every worker has is there', async () => {
  const heard: Message[] = [];
  const scope: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    performance,
    TextDecoder,
    TextEncoder,
    crypto,
    URL,
    console,
    queueMicrotask,
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') scope['onmessage'] = listener;
    },
    removeEventListener: () => undefined,
    postMessage: (message: Message) => {
      heard.push(message);
      answer(message);
    },
  };
  scope['self'] = scope;
  const send = (message: object) => {
    const receive = scope['onmessage'];
    if (typeof receive === 'function') receive({ data: { jsonrpc: '2.0', ...message } });
  };
  const answer = ({ id, method }: Message) => {
    if (method === 'mlops/listFiles') send({ id, result: ['service.yaml', 'alerts.yaml'] });
    if (method === 'mlops/readFile') send({ id, result: conversation.service });
  };
  runInContext(readFileSync(bundle, 'utf8'), createContext(scope));
  send({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: 'memfs:/w', name: 'w' }] },
  });
  await expect.poll(() => heard.some(({ id }) => id === 1)).toBe(true);
  send({ method: 'initialized', params: {} });
  const open = (name: string, text: string) =>
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: `memfs:/w/${name}`, languageId: 'yaml', version: 1, text } },
    });
  open('alerts.yaml', conversation.alerts);
  const codes = (name: string) =>
    heard
      .findLast(
        ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === `memfs:/w/${name}`,
      )
      ?.params?.diagnostics?.map(({ code }) => code);
  await expect.poll(() => codes('alerts.yaml')).toContain('project/alert-names-served-model');
  open('service.yaml', conversation.service);
  await expect.poll(() => codes('service.yaml')).toContain('kserve/min-not-above-max');
});

test.skipIf(browser === undefined)('in a worker of a real browser', async () => {
  const server = createServer((request, response) => {
    const isScript = request.url === '/server.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(bundle) : '<!doctype html><title>worker</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const window = await chromium.launch({
    ...(browser === undefined ? {} : { executablePath: browser }),
    args: ['--no-sandbox'],
  });
  try {
    const page = await window.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const codes = await page.evaluate(
      (text) =>
        new Promise<readonly string[]>((done, fail) => {
          const worker = new Worker('/server.js');
          const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
          worker.onerror = (event) => fail(new Error(event.message));
          worker.onmessage = ({ data }) => {
            if (data.id === 1) {
              send({ method: 'initialized', params: {} });
              const textDocument = { uri: 'memfs:/w/service.yaml', languageId: 'yaml', version: 1, text };
              send({ method: 'textDocument/didOpen', params: { textDocument } });
            }
            if (data.method === 'textDocument/publishDiagnostics')
              done((data.params?.diagnostics ?? []).map(({ code }) => code));
          };
          send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
        }),
      service,
    );
    expect(codes).toContain('kserve/min-not-above-max');
  } finally {
    await window.close();
    server.close();
  }
});
