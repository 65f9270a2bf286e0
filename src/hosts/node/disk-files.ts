// The port on a real disk: confined to one folder, all or nothing, a crash leaves the old tree or the new one.
import { constants } from 'node:fs';
import {
  access,
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  unlink,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseWorkspacePath, type WorkspacePath } from '../../core/text/ids.ts';
import type { ApplyResult, Files, FileWrite } from '../../core/write/files.ts';

const ignoredFolders = new Set([
  'node_modules',
  '.git',
  '.venv',
  'venv',
  '__pycache__',
  '.mlops',
  'dist',
  '.tox',
  '.ipynb_checkpoints',
  'mlruns',
  'mlartifacts',
  'site-packages',
]);
// A listing serves a quick look at a workspace, not a crawl of a disk.
export const mostListed = 20_000;

/** What a test may do at a point of `apply`, to prove what a crash leaves behind. */
export type ApplyPoint = 'staged' | 'journalled' | `moved ${number}`;

interface Journal {
  readonly format: 1;
  /** Index in the stage, and the path that it becomes; removals have no index. */
  readonly moves: readonly { readonly path: string; readonly staged: number | null }[];
}

export function diskFiles(root: string, atPoint: (point: ApplyPoint) => void | Promise<void> = () => undefined): Files {
  const stage = join(root, '.mlops', 'stage');
  const journalFile = join(stage, 'journal.json');
  // What a killed run left behind is settled once, before the first look at the disk.
  let recovered: Promise<void> | undefined;
  const recoverOnce = () => {
    recovered ??= recover(root, stage, journalFile);
    return recovered;
  };
  return {
    async read(path) {
      await recoverOnce();
      const file = await confined(root, path);
      try {
        return await readFile(file, 'utf8');
      } catch (error) {
        if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
        throw error;
      }
    },
    async list() {
      await recoverOnce();
      const found: WorkspacePath[] = [];
      await listInto(root, root, found);
      return found.sort();
    },
    async apply(writes) {
      if (writes.length === 0) return { kind: 'applied' };
      try {
        await recoverOnce();
        const moved = await movedSince(root, writes);
        if (moved.length > 0) return { kind: 'moved', paths: moved };
        await stageAll(root, stage, writes);
        await atPoint('staged');
      } catch (error) {
        await rm(stage, { recursive: true, force: true });
        return failure(writes, error);
      }
      const journal: Journal = {
        format: 1,
        moves: writes.map(({ path, text }, index) => ({ path, staged: text === undefined ? null : index })),
      };
      await writeDurably(journalFile, JSON.stringify(journal));
      await atPoint('journalled');
      // From here on the new tree is promised: whatever interrupts, the next start finishes it.
      try {
        await finish(root, stage, journal, atPoint);
        return { kind: 'applied' };
      } catch (error) {
        return failure(writes, error);
      }
    },
  };
}

async function recover(root: string, stage: string, journalFile: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(journalFile, 'utf8');
  } catch {
    // No promise was made: what was staged is of no use.
    await rm(stage, { recursive: true, force: true });
    return;
  }
  const journal = parseJournal(text);
  if (!journal) {
    // Cut off while it was written, so nothing had been moved yet.
    await rm(stage, { recursive: true, force: true });
    return;
  }
  await finish(root, stage, journal, () => undefined);
}

function parseJournal(text: string): Journal | undefined {
  try {
    const value = JSON.parse(text) as Journal;
    const isSound =
      value.format === 1 &&
      Array.isArray(value.moves) &&
      value.moves.every(
        ({ path, staged }) => parseWorkspacePath(path) !== undefined && (staged === null || Number.isInteger(staged)),
      );
    return isSound ? value : undefined;
  } catch {
    return undefined;
  }
}

async function finish(
  root: string,
  stage: string,
  journal: Journal,
  atPoint: (point: ApplyPoint) => void | Promise<void>,
): Promise<void> {
  for (const [index, { path, staged }] of journal.moves.entries()) {
    const target = await confined(root, path as WorkspacePath);
    if (staged === null) {
      await unlink(target).catch((error: unknown) => {
        if (!isCode(error, 'ENOENT')) throw error;
      });
      await removeEmptyParents(root, dirname(target));
    } else {
      await mkdir(dirname(target), { recursive: true });
      // Already moved by the run that was cut off.
      await rename(join(stage, String(staged)), target).catch((error: unknown) => {
        if (!isCode(error, 'ENOENT')) throw error;
      });
    }
    await atPoint(`moved ${index}`);
  }
  await rm(stage, { recursive: true, force: true });
}

async function stageAll(root: string, stage: string, writes: readonly FileWrite[]): Promise<void> {
  await confined(root, '.mlops/stage' as WorkspacePath);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  for (const [index, { path, text, isExecutable }] of writes.entries()) {
    await isWritableAt(root, await confined(root, path));
    if (text === undefined) continue;
    const file = join(stage, String(index));
    await writeDurably(file, text);
    if (isExecutable) await chmod(file, 0o755);
  }
}

// A folder that refuses must refuse before the first file is moved.
async function isWritableAt(root: string, file: string): Promise<void> {
  let folder = dirname(file);
  for (;;) {
    try {
      const state = await lstat(folder);
      if (!state.isDirectory())
        throw Object.assign(new Error(`${relative(root, folder)} is not a folder`), { code: 'ENOTDIR' });
      await access(folder, constants.W_OK);
      break;
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
      folder = dirname(folder);
    }
  }
  const state = await lstat(file).catch(() => undefined);
  if (state && !state.isFile())
    throw Object.assign(new Error(`${relative(root, file)} is not a file`), { code: 'EISDIR' });
}

async function movedSince(root: string, writes: readonly FileWrite[]): Promise<string[]> {
  const moved: string[] = [];
  for (const { path, expected } of writes) {
    const file = await confined(root, path);
    const there = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    });
    if (there !== expected) moved.push(path);
  }
  return moved;
}

/** The absolute path, after every existing part of it was followed and found inside the root. */
async function confined(root: string, path: WorkspacePath): Promise<string> {
  const parsed = parseWorkspacePath(path);
  if (parsed === undefined) throw new Error(`${JSON.stringify(path)} is not a path of the workspace`);
  const top = await realpath(root);
  let current = top;
  for (const segment of parsed.split('/')) {
    current = join(current, segment);
    const state = await lstat(current).catch(() => undefined);
    if (!state) continue;
    if (state.isSymbolicLink()) {
      const real = await realpath(current).catch(() => undefined);
      if (real === undefined || !(real + sep).startsWith(top + sep))
        throw Object.assign(new Error(`${path} leaves the workspace through a link`), { code: 'ELOOP' });
    }
  }
  return join(top, ...parsed.split('/'));
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeEmptyParents(root: string, folder: string): Promise<void> {
  const top = await realpath(root);
  let current = folder;
  while (current !== top && current.startsWith(top)) {
    try {
      await rmdir(current);
    } catch {
      return;
    }
    current = dirname(current);
  }
}

/** Paths below the folder, at most `mostListed`; nothing is written or recovered by it. */
export async function listFiles(root: string): Promise<readonly string[]> {
  const found: WorkspacePath[] = [];
  await listInto(root, root, found);
  return found;
}

async function listInto(root: string, folder: string, found: WorkspacePath[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length >= mostListed) return;
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) await listInto(root, join(folder, entry.name), found);
    } else if (entry.isFile()) {
      const path = parseWorkspacePath(relative(root, join(folder, entry.name)).split(sep).join('/'));
      if (path) found.push(path);
    }
  }
}

function failure(writes: readonly FileWrite[], error: unknown): ApplyResult {
  return {
    kind: 'failed',
    path: writes[0]?.path ?? '',
    because: error instanceof Error ? error.message : String(error),
  };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
