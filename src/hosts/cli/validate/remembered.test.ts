// The second answer of an unchanged tree comes from the cache; any change of a file, of the question or of the tool asks anew.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Io } from '../io.ts';
import { remembered, userMemory } from './remembered.ts';

let folder = '';
let file = '';
let runs = 0;
let heard: string[] = [];
const io: Io = {
  cwd: '/',
  out: (text) => heard.push(`out ${text}`),
  write: (text) => heard.push(`write ${text}`),
  say: (text) => heard.push(`say ${text}`),
  paint: (_, text) => text,
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-remembered-'));
  file = join(folder, 'a.yaml');
  writeFileSync(file, 'a: 1');
  runs = 0;
  heard = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (asked = 'x', tool = '1') =>
  remembered(
    { asked, files: [file, join(folder, 'none')] },
    io,
    { folder: join(folder, 'cache'), tool },
    (listening) => {
      runs++;
      listening.out('findings');
      listening.say('1 file');
      return Promise.resolve(1);
    },
  );

// Files that were written a moment ago are not trusted.
async function settled(): Promise<void> {
  const { statSync } = await import('node:fs');
  const until = statSync(file).ctimeMs + 60;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())));
}

test('an unchanged tree is answered with the same words and the same code', async () => {
  await settled();
  expect([await ask(), await ask()]).toEqual([1, 1]);
  expect(runs).toBe(1);
  expect(heard).toEqual(['out findings', 'say 1 file', 'out findings', 'say 1 file']);
});

test.each([
  ['a file of another size', () => writeFileSync(file, 'a: 12')],
  ['a file of another time', () => utimesSync(file, 1, 1)],
  ['a file that came', () => writeFileSync(join(folder, 'none'), '')],
])('%s asks anew', async (_, change) => {
  await settled();
  await ask();
  change();
  await ask();
  expect(runs).toBe(2);
});

test('another question, another tool, a broken cache: asked anew', async () => {
  await settled();
  await ask();
  await ask('y');
  await ask('x', '2');
  expect(runs).toBe(3);
  for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), '{ "stamp":');
  await ask('x', '2');
  expect(runs).toBe(4);
});

test('what was written at the moment of the reading is not kept', async () => {
  writeFileSync(file, 'a: 1');
  await ask();
  expect(runs).toBe(1);
  const answers = () => {
    try {
      return readdirSync(join(folder, 'cache')).length;
    } catch {
      return 0;
    }
  };
  expect(answers()).toBe(0);
});

test.each(['catalog.js', 'schemas.js', 'cli/chunk.mjs'])('another %s is another tool', (part) => {
  const command = installed();
  const before = userMemory(command)?.tool;
  expect(userMemory(command)?.tool).toBe(before);
  writeFileSync(join(folder, 'dist', part), 'of the next version');
  expect(userMemory(command)?.tool).not.toBe(before);
});

test.each(['', 'here', './cache'])(
  'a folder for caches named %j never leads into the tree that is checked',
  (named) => {
    vi.stubEnv('XDG_CACHE_HOME', named);
    const memory = userMemory(installed());
    expect(memory && isAbsolute(memory.folder) && !memory.folder.startsWith(process.cwd())).toBe(true);
  },
);

test('nothing is kept where the user wants no cache', () => {
  vi.stubEnv('MLOPS_NO_CACHE', '1');
  expect(userMemory(installed())).toBeUndefined();
});

function installed(): string {
  mkdirSync(join(folder, 'dist/cli'), { recursive: true });
  for (const part of ['catalog.js', 'schemas.js', 'cli/chunk.mjs', 'cli/validate.mjs'])
    writeFileSync(join(folder, 'dist', part), 'of this version');
  return pathToFileURL(join(folder, 'dist/cli/validate.mjs')).href;
}
