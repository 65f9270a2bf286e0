// It lists and reads what the port of the disk lists and reads, and never out of the folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workspacePath } from '../../core/text/ids.ts';
import { diskFiles } from './disk-files.ts';
import { folderReader } from './folder-reader.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-reader-'));
  mkdirSync(join(folder, 'root/src'), { recursive: true });
  mkdirSync(join(folder, 'root/node_modules/a'), { recursive: true });
  for (const path of ['root/mlops.yaml', 'root/src/train.py', 'root/node_modules/a/x.js', 'outside.txt'])
    writeFileSync(join(folder, path), path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the same list and the same texts as the port of the disk', async () => {
  const root = join(folder, 'root');
  const listed = await folderReader(root).list();
  expect(listed).toEqual(['mlops.yaml', 'src/train.py']);
  expect(listed).toEqual(await diskFiles(root).list());
  expect(await folderReader(root).read(workspacePath('src/train.py'))).toBe('root/src/train.py');
});

test('what is not there, a folder, and what lies outside are nothing', async () => {
  const root = join(folder, 'root');
  symlinkSync(join(folder, 'outside.txt'), join(root, 'link.txt'));
  for (const path of ['gone.txt', 'src', 'link.txt'])
    expect(await folderReader(root).read(workspacePath(path)), path).toBeUndefined();
  expect(await folderReader(join(folder, 'nowhere')).list()).toEqual([]);
});
