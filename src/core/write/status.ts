// How each generated file stands: as we wrote it, edited, merged, in conflict, gone, or behind the answers.
import type { Change, FileWrite } from './files.ts';
import { hashOf } from './hash.ts';
import { lockedFiles } from './plan-changes.ts';

export type FileState = 'in-sync' | 'edited' | 'merged' | 'conflict' | 'missing' | 'outdated';

export interface FileStatus {
  readonly path: string;
  readonly state: FileState;
}

/** From planned changes that were not written. */
export function statusOf(changes: readonly Change[], lockText: string | undefined): readonly FileStatus[] {
  const entries = new Map(lockedFiles(lockText).map((entry) => [entry.path, entry]));
  return changes.map(({ kind, path, before }) => {
    if (kind === 'conflict') return { path, state: 'conflict' };
    if (kind !== 'keep') return { path, state: 'outdated' };
    if (before === undefined) return { path, state: 'missing' };
    const entry = entries.get(path);
    const hash = hashOf(before.replaceAll('\r\n', '\n'));
    if (!entry || hash === entry.baseHash) return { path, state: 'in-sync' };
    return { path, state: hashOf(before) === entry.mergedHash ? 'merged' : 'edited' };
  });
}

/** What takes written changes back, for hosts whose disk keeps no copies. */
export function reverseWrites(writes: readonly FileWrite[]): readonly FileWrite[] {
  return writes.map(({ path, text, expected, isExecutable }) => ({
    path,
    text: expected,
    expected: text,
    ...(isExecutable ? { isExecutable } : {}),
  }));
}
