// The server over stdio as editors other than ours start it: a small client of the protocol, and a real Neovim.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cli = join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'mlops-editors-'));
const service =
  'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud-detection }\nspec:\n  predictor:\n    minReplicas: 5\n    maxReplicas: 3\n    model: { modelFormat: { name: sklearn }, storageUri: "s3://m/1" }\n';
const alerts =
  'groups:\n  - name: g\n    rules:\n      - { alert: Drift, expr: \'max(psi{model="fraud-detecton"}) > 0.2\' }\n';
const neovim = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (neovim.status !== 0) console.warn('SKIPPED: Neovim is not installed.');

beforeAll(async () => {
  writeFileSync(join(folder, 'service.yaml'), service);
  writeFileSync(join(folder, 'alerts.yaml'), alerts);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a client of the protocol alone: findings across the files of the disk, then a clean end', async () => {
  const child = spawn(process.execPath, [cli, 'language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const codes = new Map<string, readonly unknown[]>();
  client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    codes.set(
      uri,
      diagnostics.map(({ code }: { code: unknown }) => code),
    );
  });
  client.listen();
  const rootUri = pathToFileURL(folder).href;
  await client.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
  await client.sendNotification('initialized', {});
  const uri = `${rootUri}/alerts.yaml`;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: alerts },
  });
  await expect.poll(() => codes.get(uri), { timeout: 10_000 }).toContain('project/alert-names-served-model');
  const ended = new Promise((done) => child.once('exit', done));
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
});

test.skipIf(neovim.status !== 0)(
  'Neovim shows the findings and applies a quick fix',
  () => {
    const script = join(folder, 'session.lua');
    writeFileSync(
      script,
      `vim.lsp.start_client({
  cmd = { ${JSON.stringify(process.execPath)}, ${JSON.stringify(cli)}, 'language-server', '--stdio' },
  root_dir = ${JSON.stringify(folder)},
  on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end,
})
vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, one in ipairs(vim.diagnostic.get(0)) do
  io.stdout:write(one.lnum .. ' ' .. tostring(one.user_data and one.user_data.lsp and one.user_data.lsp.code or one.code) .. '\\n')
end
local params = vim.lsp.util.make_position_params(0, 'utf-16')
params.position = { line = 5, character = 6 }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 5000) or {}
for _, answer in pairs(answers) do io.stdout:write('hover ' .. answer.result.contents.value:sub(1, 40) .. '\\n') end
vim.cmd('qall!')
`,
    );
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '--clean', '-c', `luafile ${script}`, join(folder, 'service.yaml')],
      { encoding: 'utf8', timeout: 40_000 },
    );
    expect(stdout + stderr).toContain('5 kserve/min-not-above-max');
    expect(stdout).toContain('hover **minReplicas**');
  },
  60_000,
);
