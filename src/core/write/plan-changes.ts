// What would change on the disk, and what to write: pure, from the approved files, the lock and what lies there now.
import { isSafeToWrite } from '../gate/safe-path.ts';
import type { Approved } from '../gate/verdict.ts';
import type { Artifact } from '../generate/artifact.ts';
import { merge } from '../merge/merge.ts';
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
  /** Merge into files that we did not write; without it they are conflicts. */
  readonly adopts?: boolean;
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
  const steps = stepsFor(request, lock);
  const changes = steps.map(({ change }) => change);
  const writes = writesFor(request, lock, steps);
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

/** A change, and what the lock says of its file afterwards. */
interface Step {
  readonly change: Change;
  readonly entry: Entry | undefined;
}

// Git may check our files out with Windows line ends; that is not an edit.
const unixLines = (text: string) => text.replaceAll('\r\n', '\n');

function stepsFor(request: ChangesRequest, lock: Lock): readonly Step[] {
  const entries = new Map(lock.files.map((entry) => [entry.path, entry]));
  const wanted = new Set<string>(request.approved.map(({ path }) => path));
  const moved = new Set<string>();
  const steps = request.approved.flatMap((artifact): readonly Step[] => {
    const { path, renamedFrom } = artifact;
    const old =
      renamedFrom === undefined || entries.has(path) || wanted.has(renamedFrom) ? undefined : entries.get(renamedFrom);
    if (!old) return [stepOf(artifact, entries.get(path), request)];
    moved.add(old.path);
    return movingSteps(artifact, old, request);
  });
  const left = lock.files.filter(({ path }) => !wanted.has(path) && !moved.has(path));
  return [
    ...steps,
    ...left.map((entry) => ({ change: changeOfLeftOver(entry, request.textOf), entry: undefined })),
  ].sort((a, b) => (a.change.path < b.change.path ? -1 : 1));
}

function stepOf(artifact: Artifact, entry: Entry | undefined, { textOf, adopts }: ChangesRequest): Step {
  const { path, text } = artifact;
  const before = textOf(path);
  const isExecutable = artifact.isExecutable ? { isExecutable: true } : {};
  const as = (kind: Change['kind'], after: string | undefined, because?: string): Change => ({
    kind,
    path,
    before,
    after,
    ...isExecutable,
    ...(because ? { because } : {}),
  });
  const isOurs = entryOf(artifact, hashOf(text));
  const asBefore = entry && { ...entryOf(artifact, entry.baseHash), ...pick(entry) };
  if (before === undefined) {
    if (!entry) return { change: as('create', text), entry: isOurs };
    const isNew = entry.baseHash !== hashOf(text) && artifact.ownership === 'managed';
    return { change: as('keep', undefined, isNew ? deletedAndWanted : deleted), entry: asBefore };
  }
  const theirs = unixLines(before);
  if (theirs === text) return { change: as('keep', before), entry: isOurs };
  if (artifact.ownership !== 'managed')
    return { change: as('keep', before, 'It is yours since it was first written.'), entry: asBefore };
  if (!entry && !adopts) return { change: { ...as('conflict', before, notOurs), ours: text }, entry: undefined };
  if (entry && hashOf(theirs) === entry.baseHash) return { change: as('update', text), entry: isOurs };
  if (entry && hashOf(text) === entry.baseHash)
    return {
      change: as('keep', before, 'You edited it, and nothing new is to be written.'),
      entry: { ...isOurs, ...pick(entry) },
    };
  const merging = mergeOnto(artifact, before, entry ? baseText(entry, textOf) : '');
  return {
    change: { ...merging, ...isExecutable },
    entry: merging.kind === 'conflict' ? asBefore : merged(isOurs, merging.after),
  };
}

const merged = (entry: Entry, text: string | undefined): Entry =>
  text === undefined ? entry : { ...entry, mergedHash: hashOf(text) };
const pick = ({ mergedHash }: Entry) => (mergedHash === undefined ? {} : { mergedHash });

const deleted = 'You deleted it; it stays deleted. Its entry in .mlops/lock.json gone, it is written again.';
const deletedAndWanted =
  'You deleted it, and your answers now ask for something new in it; it stays deleted. Its entry in .mlops/lock.json gone, it is written again.';
const notOurs =
  'A file that we did not write lies there; it is left alone. --adopt merges ours into it where nothing contradicts, and --adopt --diff shows that first.';

// `base` is undefined when what we wrote last is no longer known.
function mergeOnto({ path, text }: Pick<Artifact, 'path' | 'text'>, before: string, base: string | undefined): Change {
  const known = { path, before, ours: text, ...(base === undefined ? {} : { base }) };
  if (base === undefined)
    return {
      ...known,
      kind: 'conflict',
      after: before,
      because: 'You edited it, and what we wrote last is gone from .mlops/base. Yours stays; --diff shows ours.',
    };
  const result = merge({ path, base, ours: before, theirs: text });
  if (result.kind === 'conflict') {
    const places = result.conflicts.map((conflict) => conflict.path).filter((place) => place !== '');
    return {
      ...known,
      kind: 'conflict',
      after: before,
      because: `You and the new answers changed the same${places.length > 0 ? `: ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}` : ' place'}. Yours stays; --diff shows ours.`,
      conflicts: result.conflicts,
      proposal: result.text,
    };
  }
  if (result.text === before)
    return { ...known, kind: 'keep', after: before, because: 'What is new is in it already.' };
  return { ...known, kind: 'merge', after: result.text };
}

// The catalog moved the file: what lies at the old place moves along, with what the user made of it.
function movingSteps(artifact: Artifact, old: Entry, request: ChangesRequest): readonly Step[] {
  const { path, text } = artifact;
  const from = workspacePath(old.path);
  const before = request.textOf(from);
  const there = request.textOf(path);
  const isOurs = entryOf(artifact, hashOf(text));
  if (before === undefined)
    return [
      {
        change: { kind: 'keep', path, before: there, after: there, because: deleted },
        entry: entryOf(artifact, old.baseHash),
      },
    ];
  if (there !== undefined) {
    const because = `It should move to ${path}, where a file lies that we did not write. Move one of them away.`;
    return [{ change: { kind: 'conflict', path: from, before, after: before, because, ours: text }, entry: old }];
  }
  const isUntouched = hashOf(unixLines(before)) === old.baseHash;
  const merging =
    isUntouched || hashOf(text) === old.baseHash || artifact.ownership !== 'managed'
      ? undefined
      : mergeOnto(artifact, before, baseText(old, request.textOf));
  if (merging?.kind === 'conflict') return [{ change: { ...merging, path: from }, entry: old }];
  const after = isUntouched && artifact.ownership === 'managed' ? text : (merging?.after ?? before);
  const because = `It is ${path} now.`;
  return [
    { change: { kind: 'remove', path: from, before, after: undefined, because }, entry: undefined },
    {
      change: {
        kind: after === text ? 'create' : 'merge',
        path,
        before: undefined,
        after,
        ...(artifact.isExecutable ? { isExecutable: true } : {}),
        because: `It was ${from}.`,
      },
      entry: after === text ? isOurs : merged(isOurs, after),
    },
  ];
}

// Only what is still exactly what we wrote can be a base.
function baseText({ baseHash }: Entry, textOf: ChangesRequest['textOf']): string | undefined {
  const text = textOf(basePath(baseHash));
  return text !== undefined && hashOf(unixLines(text)) === baseHash ? unixLines(text) : undefined;
}

function entryOf({ path, deliverable, variant, ownership }: Artifact, baseHash: string): Entry {
  return { path, deliverable, variant, ownership, baseHash };
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

function writesFor(request: ChangesRequest, lock: Lock, steps: readonly Step[]): readonly FileWrite[] {
  const files = steps.flatMap(({ change: { kind, path, before, after, isExecutable } }): FileWrite[] =>
    kind === 'keep' || kind === 'conflict'
      ? []
      : [{ path, text: after, expected: before, ...(isExecutable ? { isExecutable } : {}) }],
  );
  const entries = steps.flatMap(({ entry }) => entry ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
  const work = [...files, ...baseWrites(request, lock, entries)];
  // Version and spec of the run that last wrote something: a comment in the spec is no reason to write.
  if (work.length === 0 && sameEntries(lock.files, entries)) return [];
  const next: Lock = { format: 1, version: request.version, specHash: hashOf(request.specText), files: entries };
  return [...work, { path: lockPath, text: `${JSON.stringify(next, null, 2)}\n`, expected: request.lockText }];
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
  const keyOf = ({ path, deliverable, variant, ownership, baseHash, mergedHash }: Entry) =>
    JSON.stringify([path, deliverable, variant, ownership, baseHash, mergedHash]);
  return a.length === b.length && a.every((entry, index) => b[index] !== undefined && keyOf(entry) === keyOf(b[index]));
}

/** The files that are ours, or none when the lock cannot be used. */
export function lockedFiles(lockText: string | undefined): Lock['files'] {
  const lock = readLock(lockText);
  return 'kind' in lock ? [] : lock.files;
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
