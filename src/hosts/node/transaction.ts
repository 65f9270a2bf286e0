// All or nothing on a disk: everything is staged, a journal promises it, renames carry it out. Whatever interrupts, the next start finishes it or takes it back.
import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { parseWorkspacePath } from '../../core/text/ids.ts';
import { confined, foldersAbove } from './confined.ts';
import { type DiskIo, isCode } from './disk-io.ts';

// Built when a journal is read: most commands never see one.
function makeRecordSchema() {
  const path = z.string().check(z.refine((text) => parseWorkspacePath(text) !== undefined));
  const place = z.nullable(z.number().check(z.int(), z.nonnegative()));
  return z.strictObject({
    format: z.literal(2),
    moves: z
      .array(
        z.strictObject({
          path,
          /** Names in the stage: what it becomes and what it was; null is no file. */
          next: place,
          last: place,
          /** SHA-256 of what it becomes: an undo refuses what was changed since. */
          hash: z.nullable(z.string()),
        }),
      )
      .check(z.maxLength(50_000)),
    /** Folders that are made, outermost first, and those that go when they are left empty, with their modes. */
    made: z.array(path),
    left: z.array(z.strictObject({ path, mode: z.number().check(z.int()) })),
  });
}
type RecordSchema = ReturnType<typeof makeRecordSchema>;
export type DiskRecord = z.output<RecordSchema>;

let recordSchema: RecordSchema | undefined;

export interface Transaction {
  readonly root: string;
  readonly io: DiskIo;
}

const folderOf = ({ root }: Transaction) => join(root, '.mlops');
export const stageOf = (at: Transaction) => join(folderOf(at), 'stage');
export const undoOf = (at: Transaction) => join(folderOf(at), 'undo');
const forwardFile = (at: Transaction) => join(stageOf(at), 'journal.json');
export const undoingFile = (at: Transaction) => join(stageOf(at), 'undoing.json');
const doneFile = (at: Transaction) => join(stageOf(at), 'done.json');
const backFile = (at: Transaction) => join(stageOf(at), 'taken-back.json');

/** Settles what an interrupted run left behind. */
export async function recover(at: Transaction): Promise<void> {
  if (!(await exists(stageOf(at)))) return;
  await confined(at.root, '.mlops/stage');
  const undoing = await readRecord(undoingFile(at));
  if (undoing) {
    await restore(at, undoing, join(undoOf(at), 'last'));
    await at.io.removeAll(undoOf(at));
    return drop(at);
  }
  if (await isDone(at)) return tidy(at);
  const back = await readRecord(backFile(at));
  if (back) return takeBack(at, back);
  const forward = await readRecord(forwardFile(at));
  // No promise was made, or it was cut off while it was written: nothing had been moved yet.
  if (!forward) return drop(at);
  try {
    await carryOut(at, forward);
  } catch {
    await turnBack(at, forward);
  }
}

/** From here on the new tree is promised. */
export async function promise(at: Transaction, record: DiskRecord): Promise<void> {
  const draft = join(stageOf(at), 'journal.draft');
  await at.io.write(draft, new TextEncoder().encode(JSON.stringify(record)));
  await at.io.rename(draft, forwardFile(at));
}

export async function carryOut(at: Transaction, record: DiskRecord): Promise<void> {
  for (const folder of record.made) await makeFolder(at, join(at.root, folder));
  for (const move of record.moves) {
    const target = await confined(at.root, move.path);
    if (move.next === null) await removeFile(at, target);
    else await moveInto(at, join(stageOf(at), 'next', String(move.next)), target);
  }
  await removeLeft(at, record);
  // From here on nothing is taken back.
  await at.io.rename(forwardFile(at), doneFile(at));
  await tidy(at);
}

async function tidy(at: Transaction): Promise<void> {
  await keepForUndo(at);
  await at.io.removeAll(stageOf(at));
}

export function isDone(at: Transaction): Promise<boolean> {
  return exists(doneFile(at));
}

/** Undoing begins where a failure ended; what was moved goes back by rename, so that a full disk does not stop it. */
export async function turnBack(at: Transaction, record: DiskRecord): Promise<void> {
  await at.io.rename(forwardFile(at), backFile(at));
  await takeBack(at, record);
}

async function takeBack(at: Transaction, record: DiskRecord): Promise<void> {
  await restore(at, record, join(stageOf(at), 'last'));
  await drop(at);
}

/** The tree as it was before the record, from the copies in a folder. */
async function restore(at: Transaction, record: DiskRecord, copies: string): Promise<void> {
  for (const { path: folder, mode } of record.left) {
    const target = join(at.root, folder);
    if (await exists(target)) continue;
    await at.io.makeFolder(target);
    await at.io.chmod(target, mode);
  }
  for (const move of [...record.moves].reverse()) {
    const target = await confined(at.root, move.path);
    if (move.last === null) await removeFile(at, target);
    else await moveInto(at, join(copies, String(move.last)), target);
  }
  for (const folder of [...record.made].reverse()) {
    if (folder === '.mlops') continue;
    await removeFolder(at, join(at.root, folder));
  }
}

async function drop(at: Transaction): Promise<void> {
  await at.io.removeAll(stageOf(at));
  // Only when nothing but the stage was in it.
  await removeFolder(at, folderOf(at));
}

async function keepForUndo(at: Transaction): Promise<void> {
  const kept = join(stageOf(at), 'undo');
  if (!(await exists(kept))) return;
  const last = join(stageOf(at), 'last');
  if (await exists(last)) await at.io.rename(last, join(kept, 'last'));
  await at.io.removeAll(undoOf(at));
  await at.io.rename(kept, undoOf(at));
}

async function removeLeft(at: Transaction, record: DiskRecord): Promise<void> {
  for (const { path: folder } of [...record.left].reverse()) await removeFolder(at, join(at.root, folder));
}

/** Undefined when there is none, or it was cut off. */
export async function readRecord(file: string): Promise<DiskRecord | undefined> {
  try {
    recordSchema ??= makeRecordSchema();
    const parsed = recordSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What must be made and what may be left empty for files that come and go. */
export async function foldersFor(
  { root }: Transaction,
  moves: readonly { readonly path: string; readonly isRemoved: boolean }[],
): Promise<Pick<DiskRecord, 'made' | 'left'>> {
  const made = new Set<string>();
  const left = new Map<string, number>();
  for (const { path: file, isRemoved } of moves)
    for (const folder of foldersAbove(file)) {
      const state = await stat(join(root, folder)).catch(() => undefined);
      if (!isRemoved && !state) made.add(folder);
      if (isRemoved && state) left.set(folder, state.mode & 0o7777);
    }
  const byDepth = (a: string, b: string) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
  return {
    made: [...made].sort(byDepth),
    left: [...left].map(([folder, mode]) => ({ path: folder, mode })).sort((a, b) => byDepth(a.path, b.path)),
  };
}

// Already moved by the run that was cut off.
async function moveInto(at: Transaction, from: string, target: string): Promise<void> {
  await at.io.rename(from, target).catch(async (error: unknown) => {
    if (!isCode(error, 'ENOENT') || (await exists(from)) || !(await exists(dirname(target)))) throw error;
  });
}

async function removeFile(at: Transaction, target: string): Promise<void> {
  await at.io.unlink(target).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  });
}

async function makeFolder(at: Transaction, folder: string): Promise<void> {
  await at.io.makeFolder(folder).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
}

// Only an empty one goes; somebody else's files stay.
async function removeFolder(at: Transaction, folder: string): Promise<void> {
  await at.io.removeFolder(folder).catch((error: unknown) => {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) throw error;
  });
}

export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
