// Paths on the disk that stay inside one folder, whatever a path, a link or a lock says.
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseWorkspacePath } from '../../core/text/ids.ts';

/** The absolute path, after every existing part of it was followed and found inside the root. */
export async function confined(root: string, path: string): Promise<string> {
  const parsed = parseWorkspacePath(path);
  if (parsed === undefined) throw new Error(`${JSON.stringify(path)} is not a path of the workspace`);
  const top = await realpath(root);
  let current = top;
  for (const segment of parsed.split('/')) {
    current = join(current, segment);
    const state = await lstat(current).catch(() => undefined);
    if (!state) break;
    if (state.isSymbolicLink()) {
      const real = await realpath(current).catch(() => undefined);
      if (real === undefined || !(real + sep).startsWith(top + sep))
        throw Object.assign(new Error(`${path} leaves the workspace through a link`), { code: 'ELOOP' });
    }
  }
  return join(top, ...parsed.split('/'));
}

/** `a/b` and `a` for `a/b/c.txt`, outermost first. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A name beside the file that is the same on a disk that knows no case. */
export async function twinOf(root: string, path: string): Promise<string | undefined> {
  const keyOf = (name: string) => name.normalize('NFC').toLowerCase();
  let folder = root;
  for (const segment of path.split('/')) {
    const names: readonly string[] = await readdir(folder).catch(() => []);
    const twin = names.includes(segment) ? undefined : names.find((name) => keyOf(name) === keyOf(segment));
    if (twin !== undefined) return join(folder === root ? '' : folder.slice(root.length + 1), twin);
    folder = join(folder, segment);
  }
  return undefined;
}
