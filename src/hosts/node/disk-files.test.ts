// A real disk: confined, all or nothing, and whole after a kill at any point.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkspacePath } from '../../core/text/ids.ts';
import { diskFiles } from './disk-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'disk-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const path = (text: string) => text as WorkspacePath;
const tree = () => Object.fromEntries(filesBelow('').map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();

test('files are created, changed and removed, and only the executable is executable', async () => {
  const files = diskFiles(root);
  await files.apply([
    { path: path('a/b.sh'), text: 'one\n', expected: undefined, isExecutable: true },
    { path: path('c.txt'), text: 'x\n', expected: undefined },
  ]);
  expect(statSync(join(root, 'a/b.sh')).mode & 0o111).not.toBe(0);
  expect(statSync(join(root, 'c.txt')).mode & 0o111).toBe(0);
  expect(
    await files.apply([
      { path: path('a/b.sh'), text: undefined, expected: 'one\n' },
      { path: path('c.txt'), text: 'y\n', expected: 'x\n' },
    ]),
  ).toEqual({ kind: 'applied' });
  expect(tree()).toEqual({ 'c.txt': 'y\n' });
  expect(await files.read(path('a/b.sh'))).toBeUndefined();
  expect(await files.list()).toEqual(['c.txt']);
});

test('when the disk has moved, nothing is written', async () => {
  writeFileSync(join(root, 'b.txt'), 'theirs\n');
  const result = await diskFiles(root).apply([
    { path: path('a.txt'), text: 'a\n', expected: undefined },
    { path: path('b.txt'), text: 'b\n', expected: 'old\n' },
  ]);
  expect(result).toEqual({ kind: 'moved', paths: ['b.txt'] });
  expect(tree()).toEqual({ 'b.txt': 'theirs\n' });
});

describe('nothing leaves the folder', () => {
  test.each(['../x', '/etc/x', 'a/../../x'])('%s', async (bad) => {
    const result = await diskFiles(root).apply([{ path: path(bad), text: 'x', expected: undefined }]);
    expect(result.kind).toBe('failed');
  });
  test('a linked folder or file that points out', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(outside, join(root, 'link'));
    writeFileSync(join(outside, 'target'), 'safe');
    symlinkSync(join(outside, 'target'), join(root, 'file'));
    for (const bad of ['link/x', 'file'])
      expect((await diskFiles(root).apply([{ path: path(bad), text: 'x', expected: undefined }])).kind).toBe('failed');
    expect(readdirSync(outside)).toEqual(['target']);
    expect(readFileSync(join(outside, 'target'), 'utf8')).toBe('safe');
    rmSync(outside, { recursive: true });
  });
  test('a state folder that is a link out', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(outside, join(root, '.mlops'));
    expect((await diskFiles(root).apply([{ path: path('x'), text: 'x', expected: undefined }])).kind).toBe('failed');
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});

test('a file where a folder must be fails before anything is written', async () => {
  writeFileSync(join(root, 'a'), 'file');
  const result = await diskFiles(root).apply([
    { path: path('z'), text: 'z', expected: undefined },
    { path: path('a/b'), text: 'b', expected: undefined },
  ]);
  expect(result.kind).toBe('failed');
  expect(tree()).toEqual({ a: 'file' });
});

describe('a kill leaves the old tree or the new one', () => {
  const before = { 'a.txt': 'old a\n', 'sub/b.txt': 'old b\n', 'gone.txt': 'old\n' };
  const after = { 'a.txt': 'new a\n', 'sub/b.txt': 'new b\n', 'made/c.txt': 'new c\n' };
  const script = fileURLToPath(new URL('../../../test/support/killed-apply.ts', import.meta.url));
  test.each(['staged', 'journalled', 'moved 0', 'moved 1', 'moved 2', 'moved 3'])('killed at %s', async (point) => {
    mkdirSync(join(root, 'sub'));
    for (const [file, text] of Object.entries(before)) writeFileSync(join(root, file), text);
    const run = spawnSync(process.execPath, ['--no-warnings', script, root, point], { encoding: 'utf8' });
    expect(run.signal, run.stderr).toBe('SIGKILL');
    await diskFiles(root).read(path('a.txt'));
    expect(tree()).toEqual(point === 'staged' ? before : after);
  });
});
