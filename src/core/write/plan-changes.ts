// What would change on the disk, and what to write: pure, from the approved files, the lock and what lies there now.
import type { Approved } from '../gate/verdict.ts';
import type { Artifact } from '../generate/artifact.ts';
import { parseWorkspacePath, type WorkspacePath, workspacePath } from '../text/ids.ts';
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
      ...approved.map(({ path }) => path),
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
    return entry ? as('keep', undefined, 'You deleted it; it stays deleted.') : as('create', text);
  if (before === text) return as('keep', before);
  if (artifact.ownership !== 'managed') return as('keep', before, 'It is yours since it was first written.');
  if (!entry) return as('conflict', before, 'A file that we did not write lies there.');
  if (hashOf(before) === entry.baseHash) return as('update', text);
  if (hashOf(text) === entry.baseHash) return as('keep', before, 'You edited it, and nothing new is to be written.');
  return as('conflict', before, 'You edited it, and we have something new for it.');
}

function changeOfLeftOver(entry: Entry, textOf: ChangesRequest['textOf']): Change {
  const path = workspacePath(entry.path);
  const before = textOf(path);
  const isUntouched = before !== undefined && hashOf(before) === entry.baseHash;
  if (isUntouched && entry.ownership === 'managed') return { kind: 'remove', path, before, after: undefined };
  return { kind: 'keep', path, before, after: before, because: 'It is no longer generated, and it is yours now.' };
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
  const nextEntries = changes.flatMap((change): Entry[] => {
    const artifact = wanted.get(change.path);
    if (!artifact) return [];
    const old = lock.files.find(({ path }) => path === change.path);
    // A conflict changes nothing: what we wrote last stays the base.
    const hash = change.kind === 'conflict' ? old?.baseHash : hashOf(artifact.text);
    // Ours only when we wrote it or found exactly our text.
    const isOurs =
      hash !== undefined && (old !== undefined || change.kind === 'create' || change.before === artifact.text);
    return isOurs
      ? [
          {
            path: artifact.path,
            deliverable: artifact.deliverable,
            variant: artifact.variant,
            ownership: artifact.ownership,
            baseHash: hash,
          },
        ]
      : [];
  });
  const texts = new Map(request.approved.map(({ text }) => [hashOf(text), text]));
  const needed = new Set(nextEntries.map(({ baseHash }) => baseHash));
  const bases = [...needed].sort().flatMap((hash): FileWrite[] => {
    const text = texts.get(hash);
    const there = lock.files.some(({ baseHash }) => baseHash === hash) ? request.textOf(basePath(hash)) : undefined;
    return text === undefined || there === text ? [] : [{ path: basePath(hash), text, expected: there }];
  });
  const unused = [...new Set(lock.files.map(({ baseHash }) => baseHash))]
    .filter((hash) => !needed.has(hash))
    .sort()
    .flatMap((hash): FileWrite[] => {
      const there = request.textOf(basePath(hash));
      return there === undefined ? [] : [{ path: basePath(hash), text: undefined, expected: there }];
    });
  const next: Lock = { format: 1, version: request.version, specHash: hashOf(request.specText), files: nextEntries };
  const lockText = `${JSON.stringify(next, null, 2)}\n`;
  const lockWrite: FileWrite[] =
    lockText === request.lockText ? [] : [{ path: lockPath, text: lockText, expected: request.lockText }];
  return [...files, ...bases, ...unused, ...lockWrite];
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
  const escaping = parsed.data.files.find(
    ({ path }) => parseWorkspacePath(path) === undefined || /^\.(mlops|git)(\/|$)/i.test(path),
  );
  return escaping
    ? badLock(`it names ${JSON.stringify(escaping.path.slice(0, 80))}, which is not a file of the project`)
    : parsed.data;
}

function badLock(because: string): LockProblem {
  return {
    kind: 'bad-lock',
    because: `.mlops/lock.json cannot be used: ${because}. Restore it from your history, or remove the .mlops folder to begin anew.`,
  };
}
