// What would change on the disk, and what to write: pure, from the approved files, the lock and what lies there now.
import { isSafeToWrite } from '../gate/safe-path.ts';
import type { Approved } from '../gate/verdict.ts';
import type { Artifact } from '../generate/artifact.ts';
import { type WorkspacePath, workspacePath } from '../text/ids.ts';
import type { Change, FileWrite } from './files.ts';
import { hashOf, treeHashOf } from './hash.ts';
import { type Lock, lockSchema } from './lock.ts';

export const lockPath = workspacePath('.mlops/lock.json');
export const basePath = (hash: string): WorkspacePath => workspacePath(`.mlops/base/${hash}`);

export interface ChangesRequest {
  readonly approved: Approved;
  /** Text of the lock as it lies on the disk. */
  readonly lockText: string | undefined;
  /** Text of a file, undefined when there is none. Asked for the paths of `pathsToRead`. */
  readonly textOf: (path: WorkspacePath) => string | undefined;
  readonly version: string;
  readonly specText: string;
}

export interface PlannedChanges {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  /** Empty when there is nothing to do. */
  readonly writes: readonly FileWrite[];
  /** Of the approved files, conflicts included: two runs with the same answer have the same. */
  readonly treeHash: string;
  /** Binds an answer to what was shown: changes when the files or the disk change. */
  readonly planHash: string;
}

export type LockProblem = { readonly kind: 'bad-lock'; readonly because: string };

/** Everything that `textOf` will be asked for. */
export function pathsToRead(approved: Approved, lockText: string | undefined): readonly WorkspacePath[] | LockProblem {
  const lock = readLock(lockText);
  if ('kind' in lock) return lock;
  return [
    ...new Set([
      ...approved.flatMap(({ path, text }) => [path, basePath(hashOf(text))]),
      ...lock.files.flatMap(({ path, baseHash }) => [workspacePath(path), basePath(baseHash)]),
    ]),
  ];
}

export function planChanges(request: ChangesRequest): PlannedChanges | LockProblem {
  const lock = readLock(request.lockText);
  if ('kind' in lock) return lock;
  const entries = new Map(lock.files.map((entry) => [entry.path, entry]));
  const wanted = new Map(request.approved.map((artifact) => [artifact.path as string, artifact]));
  const changes = [
    ...request.approved.map((artifact) => changeOf(artifact, entries.get(artifact.path), request.textOf)),
    ...lock.files.filter(({ path }) => !wanted.has(path)).map((entry) => changeOfLeftOver(entry, request.textOf)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const writes = writesFor(request, lock, changes, wanted);
  return {
    kind: 'changes',
    changes,
    writes,
    treeHash: treeHashOf(request.approved),
    planHash: hashOf(
      JSON.stringify(
        changes.map(({ kind, path, before, after }) => [
          kind,
          path,
          before === undefined ? null : hashOf(before),
          after === undefined ? null : hashOf(after),
        ]),
      ),
    ),
  };
}

type Entry = Lock['files'][number];

// Git may check our files out with Windows line ends; that is not an edit.
const unixLines = (text: string) => text.replaceAll('\r\n', '\n');

function changeOf(artifact: Artifact, entry: Entry | undefined, textOf: ChangesRequest['textOf']): Change {
  const { path, text } = artifact;
  const before = textOf(path);
  const as = (kind: Change['kind'], after: string | undefined, because?: string): Change => ({
    kind,
    path,
    before,
    after,
    ...(artifact.isExecutable ? { isExecutable: true } : {}),
    ...(because ? { because } : {}),
  });
  if (before === undefined)
    return entry
      ? as(
          'keep',
          undefined,
          'You deleted it; it stays deleted. Its entry in .mlops/lock.json gone, it is written again.',
        )
      : as('create', text);
  const theirs = unixLines(before);
  if (theirs === text) return as('keep', before);
  if (artifact.ownership !== 'managed') return as('keep', before, 'It is yours since it was first written.');
  if (!entry)
    return as(
      'conflict',
      before,
      'A file that we did not write lies there. Move it away, or keep yours and ignore ours.',
    );
  if (hashOf(theirs) === entry.baseHash) return as('update', text);
  if (hashOf(text) === entry.baseHash) return as('keep', before, 'You edited it, and nothing new is to be written.');
  return as('conflict', before, 'You edited it, and we have something new for it. Yours stays; --diff shows ours.');
}

function changeOfLeftOver(entry: Entry, textOf: ChangesRequest['textOf']): Change {
  const path = workspacePath(entry.path);
  const before = textOf(path);
  const keep = (because: string): Change => ({ kind: 'keep', path, before, after: before, because });
  if (before === undefined) return keep('You deleted it, and it is no longer generated.');
  const isUntouched = hashOf(unixLines(before)) === entry.baseHash;
  if (isUntouched && entry.ownership === 'managed') return { kind: 'remove', path, before, after: undefined };
  return keep('It is no longer generated, and it is yours now.');
}

function writesFor(
  request: ChangesRequest,
  lock: Lock,
  changes: readonly Change[],
  wanted: ReadonlyMap<string, Artifact>,
): readonly FileWrite[] {
  const files = changes.flatMap(({ kind, path, before, after, isExecutable }): FileWrite[] =>
    kind === 'create' || kind === 'update' || kind === 'remove'
      ? [{ path, text: after, expected: before, ...(isExecutable ? { isExecutable } : {}) }]
      : [],
  );
  const entries = nextEntries(lock, changes, wanted);
  const work = [...files, ...baseWrites(request, lock, entries)];
  // Version and spec of the run that last wrote something: a comment in the spec is no reason to write.
  if (work.length === 0 && sameEntries(lock.files, entries)) return [];
  const next: Lock = { format: 1, version: request.version, specHash: hashOf(request.specText), files: entries };
  return [...work, { path: lockPath, text: `${JSON.stringify(next, null, 2)}\n`, expected: request.lockText }];
}

// What is ours: what we wrote before, write now, or found there exactly as we would have written it.
function nextEntries(lock: Lock, changes: readonly Change[], wanted: ReadonlyMap<string, Artifact>): Entry[] {
  return changes.flatMap(({ kind, path, before }): Entry[] => {
    const artifact = wanted.get(path);
    if (!artifact) return [];
    const isOnDisk = kind === 'create' || kind === 'update' || unixLines(before ?? '') === artifact.text;
    // Where the user's text stays, what we wrote last stays the base.
    const baseHash = isOnDisk
      ? hashOf(artifact.text)
      : lock.files.find((entry) => entry.path === artifact.path)?.baseHash;
    if (baseHash === undefined) return [];
    const { deliverable, variant, ownership } = artifact;
    return [{ path: artifact.path, deliverable, variant, ownership, baseHash }];
  });
}

function baseWrites(request: ChangesRequest, lock: Lock, entries: readonly Entry[]): readonly FileWrite[] {
  const texts = new Map(request.approved.map(({ text }) => [hashOf(text), text]));
  const needed = new Set(entries.map(({ baseHash }) => baseHash));
  const listed = new Set(lock.files.map(({ baseHash }) => baseHash));
  return [...new Set([...needed, ...listed])].sort().flatMap((hash): FileWrite[] => {
    const there = request.textOf(basePath(hash));
    if (!needed.has(hash))
      return there === undefined ? [] : [{ path: basePath(hash), text: undefined, expected: there }];
    const text = texts.get(hash);
    const isThere = text === undefined || (there !== undefined && unixLines(there) === text);
    return isThere ? [] : [{ path: basePath(hash), text, expected: there }];
  });
}

function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  const keyOf = ({ path, deliverable, variant, ownership, baseHash }: Entry) =>
    JSON.stringify([path, deliverable, variant, ownership, baseHash]);
  return a.length === b.length && a.every((entry, index) => b[index] !== undefined && keyOf(entry) === keyOf(b[index]));
}

function readLock(text: string | undefined): Lock | LockProblem {
  if (text === undefined) return { format: 1, version: '', specHash: hashOf(''), files: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return badLock('it is not JSON');
  }
  const parsed = lockSchema.safeParse(value);
  if (!parsed.success)
    return badLock(
      parsed.error.issues[0]
        ? `${parsed.error.issues[0].path.join('.')}: ${parsed.error.issues[0].message}`
        : 'it has another shape',
    );
  const paths = parsed.data.files.map(({ path }) => path);
  const escaping = paths.find((path) => !isSafeToWrite(path));
  if (escaping !== undefined)
    return badLock(`it names ${JSON.stringify(escaping.slice(0, 80))}, which is not a file of the project`);
  return new Set(paths).size === paths.length ? parsed.data : badLock('it names a file twice');
}

function badLock(because: string): LockProblem {
  return {
    kind: 'bad-lock',
    because: `.mlops/lock.json cannot be used: ${because}. Restore it from your history, or remove the .mlops folder to begin anew.`,
  };
}
