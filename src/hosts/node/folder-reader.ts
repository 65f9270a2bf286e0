// A folder to read and nothing more, by the plain calls: loading Node's promises of files takes longer than a plan reads.
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseWorkspacePath, type WorkspacePath } from '../../core/text/ids.ts';
import type { Files } from '../../core/write/files.ts';
import { ignoredFolders, mostListed } from './ignored-folders.ts';

export function folderReader(root: string): Pick<Files, 'list' | 'read'> {
  return {
    read: (path) => Promise.resolve(textAt(root, path)),
    list() {
      const found: WorkspacePath[] = [];
      listInto(root, root, found);
      return Promise.resolve(found.sort());
    },
  };
}

// What leads out of the folder through a link is not there.
function textAt(root: string, path: WorkspacePath): string | undefined {
  try {
    const top = realpathSync(root);
    const real = realpathSync(join(top, ...path.split('/')));
    if (!real.startsWith(top + sep) || !lstatSync(real).isFile()) return undefined;
    return readFileSync(real, 'utf8');
  } catch {
    return undefined;
  }
}

function listInto(root: string, folder: string, found: WorkspacePath[]): void {
  for (const entry of entriesIn(folder)) {
    if (found.length >= mostListed) return;
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) listInto(root, join(folder, entry.name), found);
    } else if (entry.isFile()) {
      const path = parseWorkspacePath(relative(root, join(folder, entry.name)).split(sep).join('/'));
      if (path) found.push(path);
    }
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
