// The extension's manifest offers exactly the tools of the shelf; `MANIFEST_UPDATE=1` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toJSONSchema } from 'zod/v4/core';
import { tools } from './index.ts';

const manifestPath = new URL('../../../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
  contributes: { languageModelTools?: unknown };
};

const offered = tools.map(({ name, title, description, input }) => {
  const { $schema: _, ...inputSchema } = toJSONSchema(input, { target: 'draft-7', io: 'input' });
  return {
    name,
    displayName: title,
    toolReferenceName: name.replace('mlops_', 'mlops-'),
    canBeReferencedInPrompt: true,
    icon: '$(beaker)',
    userDescription: title,
    modelDescription: description,
    inputSchema,
  };
});

test('package.json and the shelf of tools agree', () => {
  if (process.env['MANIFEST_UPDATE']) {
    manifest.contributes.languageModelTools = offered;
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  expect(manifest.contributes.languageModelTools).toEqual(JSON.parse(JSON.stringify(offered)));
});

test('only apply writes, and it wants a person’s consent', () => {
  expect(tools.filter(({ writes }) => writes).map(({ name }) => name)).toEqual(['mlops_apply']);
  expect(
    tools.find(({ writes }) => writes)?.input.safeParse({ planHash: `sha256:${'0'.repeat(64)}`, confirm: false })
      .success,
  ).toBe(false);
});
