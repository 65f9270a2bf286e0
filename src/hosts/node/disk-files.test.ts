// A real disk: confined, all or nothing, and whole after a kill at any point.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import type { FileWrite } from '../../core/write/files.ts';
import { diskFiles } from './disk-files.ts';
import { type DiskIo, realDisk } from './disk-io.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'disk-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const path = (text: string) => text as WorkspacePath;
const tree = () => Object.fromEntries(filesBelow('').map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.name === '.mlops'
        ? []
        : entry.isDirectory()
          ? filesBelow(join(folder, entry.name))
          : [join(folder, entry.name)],
    )
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

const before = { 'a.txt': 'old a\n', 'sub/b.txt': 'old b\n', 'gone.txt': 'old\n', 'left/alone.txt': 'l\n' };
const after = { 'a.txt': 'new a\n', 'sub/b.txt': 'new b\n', 'made/deep/c.txt': 'new c\n' };
const change: readonly FileWrite[] = [
  { path: path('a.txt'), text: 'new a\n', expected: 'old a\n' },
  { path: path('sub/b.txt'), text: 'new b\n', expected: 'old b\n' },
  { path: path('gone.txt'), text: undefined, expected: 'old\n' },
  { path: path('left/alone.txt'), text: undefined, expected: 'l\n' },
  { path: path('made/deep/c.txt'), text: 'new c\n', expected: undefined },
];
const start = () => {
  for (const folder of ['sub', 'left']) mkdirSync(join(root, folder));
  for (const [file, text] of Object.entries(before)) writeFileSync(join(root, file), text);
};
// Contents, modes and folders; our own state, here only what can be taken back, is not part of the project.
const whole = (folder = ''): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== '.mlops')
    .flatMap((entry) => {
      const file = join(folder, entry.name);
      const mode = (statSync(join(root, file)).mode & 0o7777).toString(8);
      return entry.isDirectory()
        ? [`${file}/ ${mode}`, ...whole(file)]
        : [`${file} ${mode} ${readFileSync(join(root, file), 'utf8')}`];
    })
    .sort();

test('undo gives back contents, modes, files and folders, once', async () => {
  start();
  chmodSync(join(root, 'a.txt'), 0o640);
  chmodSync(join(root, 'left'), 0o750);
  const old = whole();
  const files = diskFiles(root);
  expect(await files.apply(change)).toEqual({ kind: 'applied' });
  expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o640);
  expect(tree()).toMatchObject(after);
  expect((await files.undo()).kind).toBe('undone');
  expect(whole()).toEqual(old);
  expect(await files.undo()).toEqual({ kind: 'nothing' });
});

test('undo refuses when what was written has been edited since', async () => {
  start();
  const files = diskFiles(root);
  await files.apply(change);
  writeFileSync(join(root, 'a.txt'), 'mine\n');
  expect(await files.undo()).toEqual({ kind: 'moved', paths: ['a.txt'] });
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('mine\n');
});

test('a name that differs by case only from one that lies there is refused', async () => {
  writeFileSync(join(root, 'mlproject'), 'name: mine\n');
  const result = await diskFiles(root).apply([{ path: path('MLproject'), text: 'x\n', expected: undefined }]);
  expect(result).toMatchObject({ kind: 'failed', because: expect.stringContaining('mlproject') });
});

describe('whatever call fails, the tree is the old one or the new one', () => {
  const names = Object.keys(realDisk) as (keyof DiskIo)[];
  const failing = (at: number, code: string): { io: DiskIo; calls: () => number } => {
    let calls = 0;
    const guarded =
      (call: (...args: never[]) => Promise<void>) =>
      (...args: never[]) =>
        ++calls === at ? Promise.reject(Object.assign(new Error(code), { code })) : call(...args);
    const io = Object.fromEntries(names.map((name) => [name, guarded(realDisk[name])])) as unknown as DiskIo;
    return { io, calls: () => calls };
  };
  test.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])('%s at every call', async (code) => {
    start();
    const old = whole();
    const counting = failing(0, code);
    await diskFiles(root, counting.io).apply(change);
    const now = whole();
    await diskFiles(root).undo();
    for (let at = 1; at <= counting.calls(); at++) {
      const result = await diskFiles(root, failing(at, code).io).apply(change);
      await diskFiles(root).read(path('a.txt'));
      expect(whole(), `call ${at}: ${result.kind}`).toEqual(result.kind === 'applied' ? now : old);
      if (result.kind === 'applied') expect((await diskFiles(root).undo()).kind).toBe('undone');
      expect(whole()).toEqual(old);
    }
  });
});

describe('a kill leaves the old tree or the new one', () => {
  const script = fileURLToPath(new URL('../../../test/support/killed-apply.ts', import.meta.url));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--no-warnings', script, root, ...args, JSON.stringify(change)], { encoding: 'utf8' });
  // Every call is a point; the full count adds random parts of every write.
  const rounds = process.env['MLOPS_FULL'] === undefined ? 1 : 28;
  test('at every change to the disk, on the way there and on the way back', { timeout: 1_200_000 }, async () => {
    start();
    const old = whole();
    const total = Number(run('apply', '0', '').stdout.split(' ')[1]);
    const now = whole();
    const back = Number(run('undo', '0', '').stdout.split(' ')[1]);
    expect(whole()).toEqual(old);
    let kills = 0;
    for (let round = 0; round < rounds; round++) {
      for (let at = 1; at <= total; at += rounds === 1 ? 3 : 1) {
        expect(run('apply', String(at), round === 0 ? '0.5' : String(Math.random())).signal).toBe('SIGKILL');
        kills++;
        await diskFiles(root).read(path('a.txt'));
        const found = whole();
        expect([old, now], `killed at ${at}`).toContainEqual(found);
        if (JSON.stringify(found) === JSON.stringify(now)) expect((await diskFiles(root).undo()).kind).toBe('undone');
        expect(whole()).toEqual(old);
      }
      for (let at = 1; at <= back; at += rounds === 1 ? 4 : 1) {
        await diskFiles(root).apply(change);
        expect(run('undo', String(at), '').signal).toBe('SIGKILL');
        kills++;
        await diskFiles(root).read(path('a.txt'));
        expect([old, now], `undo killed at ${at}`).toContainEqual(whole());
        await diskFiles(root).undo();
        if (JSON.stringify(whole()) === JSON.stringify(now))
          throw new Error(`what could be taken back is lost at ${at}`);
      }
    }
    console.log(`${kills} kills: the tree was the old one or the new one after each`);
  });
});
