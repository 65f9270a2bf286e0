// The port on a real disk: confined to one folder, all or nothing, a crash leaves the old tree or the new one, and the last change can be taken back.
import { constants } from 'node:fs';
import { access, lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseWorkspacePath, type WorkspacePath } from '../../core/text/ids.ts';
import type { ApplyResult, Files, FileWrite } from '../../core/write/files.ts';
import { confined, twinOf } from './confined.ts';
import { type DiskIo, isCode, realDisk } from './disk-io.ts';
import { ignoredFolders, mostListed } from './ignored-folders.ts';
import { sha256Hex } from './sha256.ts';
import {
  carryOut,
  type DiskRecord,
  exists,
  foldersFor,
  isDone,
  promise,
  readRecord,
  recover,
  stageOf,
  type Transaction,
  turnBack,
  undoingFile,
  undoOf,
} from './transaction.ts';

export type UndoResult =
  | { readonly kind: 'undone'; readonly paths: readonly string[] }
  | { readonly kind: 'nothing' }
  /** Changed since: taking them back would lose it, so nothing was taken back. */
  | { readonly kind: 'moved'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly because: string };

export interface DiskFiles extends Files {
  /** Takes the last `apply` back: contents, modes, files and folders. */
  undo(): Promise<UndoResult>;
}

export function diskFiles(root: string, io: DiskIo = realDisk): DiskFiles {
  const at: Transaction = { root, io };
  // What a killed run left behind is settled once, before the first look at the disk.
  let recovered: Promise<void> | undefined;
  const recoverOnce = () => {
    recovered ??= recover(at);
    return recovered;
  };
  return {
    async read(path) {
      await recoverOnce();
      try {
        return await readFile(await confined(root, path), 'utf8');
      } catch (error) {
        if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
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
      let record: DiskRecord;
      try {
        await recoverOnce();
        const moved = await movedSince(root, writes);
        if (moved.length > 0) return { kind: 'moved', paths: moved };
        record = await staged(at, writes);
        await promise(at, record);
      } catch (error) {
        return afterFailure(at, undefined, writes, error);
      }
      try {
        await carryOut(at, record);
        return { kind: 'applied' };
      } catch (error) {
        return afterFailure(at, record, writes, error);
      }
    },
    async undo() {
      try {
        await recoverOnce();
        return await undoLast(at);
      } catch (error) {
        return { kind: 'failed', because: said(error) };
      }
    },
  };
}

// Before the promise nothing was moved; after it everything goes back. What cannot go back now is settled by the next start.
async function afterFailure(
  at: Transaction,
  record: DiskRecord | undefined,
  writes: readonly FileWrite[],
  error: unknown,
): Promise<ApplyResult> {
  const result = { kind: 'failed', path: writes[0]?.path ?? '', because: said(error) } as const;
  try {
    // Only the tidying failed: the tree is the new one, and the next start tidies.
    if (record && (await isDone(at))) return { kind: 'applied' };
    if (record) await turnBack(at, record);
    else await recover(at);
    return result;
  } catch {
    return { ...result, because: `${result.because}. It could not be taken back either; the next command settles it` };
  }
}

async function staged(at: Transaction, writes: readonly FileWrite[]): Promise<DiskRecord> {
  const { root, io } = at;
  await confined(root, '.mlops/stage');
  for (const { path, expected, text } of writes) {
    await isWritableAt(root, await confined(root, path));
    const twin =
      expected === undefined && text !== undefined && !path.startsWith('.mlops/')
        ? await twinOf(root, path)
        : undefined;
    if (twin !== undefined)
      throw new Error(`${twin} and ${path} are one file on a disk that knows no case; rename yours`);
  }
  const folders = await foldersFor(
    at,
    writes.map(({ path, text }) => ({ path, isRemoved: text === undefined })),
  );
  const stage = stageOf(at);
  await io.removeAll(stage);
  if (!(await exists(dirname(stage)))) await io.makeFolder(dirname(stage));
  for (const folder of [stage, join(stage, 'next'), join(stage, 'last'), join(stage, 'undo')])
    await io.makeFolder(folder);
  // All at once: waiting for the disk is most of the time.
  const moves = await Promise.all(writes.map((write, index) => stagedOne(at, write, index)));
  const record: DiskRecord = { format: 2, moves, ...folders };
  await io.write(join(stage, 'undo', 'record.json'), new TextEncoder().encode(JSON.stringify(record)));
  // What can be taken back here is nobody else's business.
  await io.write(join(stage, 'undo', '.gitignore'), new TextEncoder().encode('*\n'));
  return record;
}

async function stagedOne(
  { root, io }: Transaction,
  { path, text, isExecutable }: FileWrite,
  index: number,
): Promise<DiskRecord['moves'][number]> {
  const stage = join(root, '.mlops', 'stage');
  const target = await confined(root, path);
  const state = await stat(target).catch(() => undefined);
  if (state) {
    const copy = join(stage, 'last', String(index));
    await io.copy(target, copy);
    await io.chmod(copy, state.mode & 0o7777);
  }
  if (text !== undefined) {
    const next = join(stage, 'next', String(index));
    await io.write(next, new TextEncoder().encode(text));
    // The user's own mode stays.
    if (state || isExecutable) await io.chmod(next, (state ? state.mode & 0o7777 : 0o644) | (isExecutable ? 0o111 : 0));
  }
  return {
    path,
    next: text === undefined ? null : index,
    last: state ? index : null,
    hash: text === undefined ? null : sha256Hex(text),
  };
}

async function undoLast(at: Transaction): Promise<UndoResult> {
  await confined(at.root, '.mlops/undo');
  const record = await readRecord(join(undoOf(at), 'record.json'));
  if (!record) return { kind: 'nothing' };
  const moved: string[] = [];
  for (const { path, hash } of record.moves) {
    const bytes = await readFile(await confined(at.root, path)).catch(() => undefined);
    if ((bytes === undefined ? null : sha256Hex(bytes)) !== hash) moved.push(path);
  }
  if (moved.length > 0) return { kind: 'moved', paths: moved };
  // The way back is a run of its own: interrupted, it is finished by the next start.
  const stage = stageOf(at);
  await at.io.removeAll(stage);
  await at.io.makeFolder(stage);
  await at.io.copy(join(undoOf(at), 'record.json'), join(stage, 'undoing.draft'));
  await at.io.rename(join(stage, 'undoing.draft'), undoingFile(at));
  await recover(at);
  return { kind: 'undone', paths: record.moves.map(({ path }) => path).filter((path) => !path.startsWith('.mlops/')) };
}

// A folder that refuses must refuse before the first file is moved.
async function isWritableAt(root: string, file: string): Promise<void> {
  let folder = dirname(file);
  for (;;) {
    try {
      const state = await lstat(folder);
      if (!state.isDirectory() && !state.isSymbolicLink())
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
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    });
    if (there !== expected) moved.push(path);
  }
  return moved;
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

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
