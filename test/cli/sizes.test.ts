// What ships stays small: each bundle within its limit, and what is shared is there once.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { bundleAll } from '../../build/bundle.ts';
import { limits, tooLarge } from '../../build/sizes.ts';

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');

beforeAll(async () => {
  if (!existsSync(join(dist, 'cli.js'))) await bundleAll();
});

test.each(Object.entries(limits))('%s has at most %d bytes', (name) => {
  expect(tooLarge([{ name, bytes: statSync(join(dist, name)).size }])).toEqual([]);
});

test('a bundle above its limit is named', () => {
  expect(tooLarge([{ name: 'plan.js', bytes: 9_000_000 }])).toEqual([expect.stringContaining('plan.js has 9000000')]);
});

// By a word of one schema and one of a rule.
test.each([
  ['schemas', 'argo-workflow.schema.json#', ['schemas.js', 'web/server.js']],
  ['rules', 'admission webhook refuses this', ['catalog.js', 'web/server.js']],
] as const)('%s are in no other bundle', (_, word, holders) => {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.m?js$/.test(name));
  expect(scripts.filter((name) => readFileSync(join(dist, name), 'utf8').includes(word)).sort()).toEqual(holders);
});
