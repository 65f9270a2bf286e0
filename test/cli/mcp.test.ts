// A real MCP client at the door for agents: list, plan, preview, apply, validate, and a stale apply that is refused.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'mlops-mcp-'));
const client = new Client({ name: 'test', version: '1' });
const spec = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 },
  governance_level: 'production',
  existing_stack: ['mlflow', 'kubernetes'],
  tier: 'T1',
};

beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'dist/cli.js'), 'mcp', '--root', folder],
      stderr: 'inherit',
    }),
  );
}, 60_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(name: string, args: Record<string, unknown> = {}) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  // Clients that know no structured content read the same from the text.
  expect(JSON.parse(first?.text ?? 'null')).toEqual(structuredContent);
  return { json: structuredContent as Record<string, unknown>, isError: isError === true };
}

test('the tools say what they do and which of them write', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name, annotations }) => `${name}${annotations?.readOnlyHint ? '' : ' writes'}`)).toEqual([
    'mlops_apply writes',
    'mlops_explain',
    'mlops_plan',
    'mlops_preview',
    'mlops_validate',
  ]);
  for (const { inputSchema } of tools) expect(inputSchema.type).toBe('object');
});

test('a plan has the JSON of the command line', async () => {
  const { json } = await call('mlops_plan', { spec });
  expect(json).toMatchObject({ kind: 'plan', tier: 'T1', tokens: { budget: 2000 } });
  expect((json['decisions'] as { topic: string }[]).map(({ topic }) => topic)).toContain('serving');
});

test('an abort is an answer, a wrong spec is an error that names the nearest word', async () => {
  const abort = await call('mlops_plan', { spec: { ...spec, deployment_target: 'edge', existing_stack: [] } });
  expect(abort).toMatchObject({ isError: false, json: { kind: 'abort', reasons: [{ code: 'edge-without-runtime' }] } });
  const wrong = await call('mlops_plan', { spec: { ...spec, governance_level: 'prod' } });
  expect(wrong.isError).toBe(true);
  expect(JSON.stringify(wrong.json)).toContain('production');
});

test('without a spec anywhere the model is told what to give', async () => {
  expect(await call('mlops_preview')).toMatchObject({ isError: true, json: { kind: 'no-spec' } });
});

test('apply wants the hash of the preview, refuses a stale one, and writes the rest', async () => {
  const preview = await call('mlops_preview', { spec, paths: ['MLproject'] });
  expect(preview.json).toMatchObject({ kind: 'plan', planHash: expect.stringMatching(/^sha256:/) });
  const changes = preview.json['changes'] as { kind: string; path: string; after?: string }[];
  expect(changes.find(({ path }) => path === 'mlops.yaml')?.kind).toBe('create');
  expect(changes.find(({ path }) => path === 'MLproject')?.after).toContain('entry_points');
  const planHash = String(preview.json['planHash']);

  expect((await call('mlops_apply', { spec, planHash })).isError).toBe(true);
  writeFileSync(join(folder, 'MLproject'), 'name: mine\n');
  const stale = await call('mlops_apply', { spec, planHash, confirm: true });
  expect(stale).toMatchObject({ isError: true, json: { kind: 'stale' } });
  expect(existsSync(join(folder, 'mlops.yaml'))).toBe(false);
  rmSync(join(folder, 'MLproject'));

  expect((await call('mlops_apply', { spec, planHash, confirm: true })).json).toMatchObject({ kind: 'applied' });
  expect(readFileSync(join(folder, 'mlops.yaml'), 'utf8')).toContain('model_type: classification');
  expect(existsSync(join(folder, '.mlops/lock.json'))).toBe(true);
});

test('what was written is clean, and a draft with an error is told its line', async () => {
  const { json } = await call('mlops_validate');
  const findings = json['findings'] as { severity: string }[];
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const draft = await call('mlops_validate', {
    path: 'isvc.yaml',
    text: 'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a }\nspec:\n  predictor: { minReplicas: 5, maxReplicas: 2, model: { modelFormat: { name: onnx }, protocolVersion: v2 } }\n',
  });
  expect(draft.json['findings']).toContainEqual(
    expect.objectContaining({
      rule: 'kserve/min-not-above-max',
      range: expect.objectContaining({ start: expect.objectContaining({ line: 5 }) }),
    }),
  );
});

test('pages are explained, unknown ids get the nearest, unknown tools an error', async () => {
  expect((await call('mlops_explain', { id: 'serving' })).json).toMatchObject({ kind: 'page' });
  expect(JSON.stringify((await call('mlops_explain', { id: 'servin' })).json)).toContain('serving');
  expect((await client.callTool({ name: 'mlops_rm' })).isError).toBe(true);
});
