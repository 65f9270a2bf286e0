// The user's edits are never lost: every case of ours against theirs.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Approved } from '../gate/verdict.ts';
import { hashOf } from './hash.ts';
import { basePath, lockPath, type PlannedChanges, pathsToRead, planChanges } from './plan-changes.ts';

type Disk = Map<string, string>;
const approved = (files: Record<string, string>, ownership: 'managed' | 'seed-once' = 'managed') =>
  Object.entries(files).map(([path, text]) => ({
    path,
    text,
    deliverable: 'd',
    variant: 'v',
    ownership,
    because: [],
  })) as unknown as Approved;

// As a host does it: only what `pathsToRead` names is known.
function plan(disk: Disk, files: Approved, specText = 's'): PlannedChanges {
  const lockText = disk.get(lockPath);
  const paths = pathsToRead(files, lockText);
  if ('kind' in paths) throw new Error(paths.because);
  const known = new Map(paths.map((path) => [path, disk.get(path)]));
  const planned = planChanges({
    approved: files,
    lockText,
    textOf: (path) => known.get(path),
    version: '1',
    specText,
  });
  if (planned.kind !== 'changes') throw new Error(planned.because);
  return planned;
}

function run(disk: Disk, files: Approved): PlannedChanges {
  const planned = plan(disk, files);
  for (const { path, text, expected } of planned.writes) {
    expect(disk.get(path)).toBe(expected);
    if (text === undefined) disk.delete(path);
    else disk.set(path, text);
  }
  return planned;
}

const kinds = ({ changes }: PlannedChanges) => Object.fromEntries(changes.map(({ path, kind }) => [path, kind]));

test('a new file is created, with its base and the lock', () => {
  const disk: Disk = new Map();
  expect(kinds(run(disk, approved({ 'a.yaml': 'a: 1\n' })))).toEqual({ 'a.yaml': 'create' });
  expect([...disk.keys()].sort()).toEqual([basePath(hashOf('a: 1\n')), '.mlops/lock.json', 'a.yaml']);
});

test('a second run with nothing to do writes nothing, a comment in the spec notwithstanding', () => {
  const disk: Disk = new Map();
  run(disk, approved({ 'a.yaml': 'a: 1\n' }));
  expect(plan(disk, approved({ 'a.yaml': 'a: 1\n' })).writes).toEqual([]);
  expect(plan(disk, approved({ 'a.yaml': 'a: 1\n' }), 's # why').writes).toEqual([]);
});

test('Windows line ends of a check-out are no edit', () => {
  const disk: Disk = new Map();
  run(disk, approved({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }));
  for (const [path, text] of disk) disk.set(path, text.replaceAll('\n', '\r\n'));
  expect(plan(disk, approved({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' })).writes).toEqual([]);
  const planned = run(disk, approved({ 'a.yaml': 'a: 2\n' }));
  expect(kinds(planned)).toEqual({ 'a.yaml': 'update', 'b.yaml': 'remove' });
});

test('bases that outlived their lock are taken over', () => {
  const disk: Disk = new Map();
  run(disk, approved({ 'a.yaml': 'a: 1\n' }));
  disk.delete(lockPath);
  expect(kinds(run(disk, approved({ 'a.yaml': 'a: 1\n' })))).toEqual({ 'a.yaml': 'keep' });
  expect(plan(disk, approved({ 'a.yaml': 'a: 1\n' })).writes).toEqual([]);
});

test('a file that lies there exactly as we would write it becomes ours', () => {
  const disk: Disk = new Map([['a.yaml', 'a: 1\n']]);
  expect(kinds(run(disk, approved({ 'a.yaml': 'a: 1\n' })))).toEqual({ 'a.yaml': 'keep' });
  expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'update' });
});

test('the lock is sorted and the same for every order of the files', () => {
  const one: Disk = new Map();
  const other: Disk = new Map();
  run(one, approved({ 'b.yaml': 'b\n', 'a.yaml': 'a\n' }));
  run(other, approved({ 'a.yaml': 'a\n', 'b.yaml': 'b\n' }));
  expect(one.get(lockPath)).toBe(other.get(lockPath));
  expect(plan(one, approved({})).treeHash).not.toBe(plan(one, approved({ 'a.yaml': 'a\n' })).treeHash);
});

describe('what the user did wins', () => {
  const start = () => {
    const disk: Disk = new Map();
    run(disk, approved({ 'a.yaml': 'a: 1\n' }));
    return disk;
  };
  test('an untouched file is updated, and the old base goes', () => {
    const disk = start();
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'update' });
    expect(disk.get('a.yaml')).toBe('a: 2\n');
    expect(disk.has(`.mlops/base/${hashOf('a: 1\n')}`)).toBe(false);
  });
  test('an edit without anything new is kept', () => {
    const disk = start();
    disk.set('a.yaml', 'a: mine\n');
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 1\n' })))).toEqual({ 'a.yaml': 'keep' });
    expect(disk.get('a.yaml')).toBe('a: mine\n');
  });
  test('an edit against something new is a conflict, and stays one until it is settled', () => {
    const disk = start();
    disk.set('a.yaml', 'a: mine\n');
    for (const _ of [1, 2]) {
      expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'conflict' });
      expect(disk.get('a.yaml')).toBe('a: mine\n');
      expect(disk.get(basePath(hashOf('a: 1\n')))).toBe('a: 1\n');
    }
    disk.set('a.yaml', 'a: 2\n');
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'keep' });
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 3\n' })))).toEqual({ 'a.yaml': 'update' });
  });
  test('a deleted file stays deleted', () => {
    const disk = start();
    disk.delete('a.yaml');
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'keep' });
    expect(disk.has('a.yaml')).toBe(false);
    // What we wrote last stays the base, for a user who brings the file back.
    expect(disk.has(basePath(hashOf('a: 1\n')))).toBe(true);
    expect(plan(disk, approved({ 'a.yaml': 'a: 2\n' })).writes).toEqual([]);
    expect(kinds(run(disk, approved({})))).toEqual({ 'a.yaml': 'keep' });
    expect(plan(disk, approved({})).changes).toEqual([]);
  });
  test('a file that is no longer generated goes when untouched, stays when edited', () => {
    const disk = start();
    expect(kinds(run(disk, approved({ 'b.yaml': 'b\n' })))).toEqual({ 'a.yaml': 'remove', 'b.yaml': 'create' });
    disk.set('b.yaml', 'mine\n');
    expect(kinds(run(disk, approved({})))).toEqual({ 'b.yaml': 'keep' });
    expect(disk.get('b.yaml')).toBe('mine\n');
  });
});

test('a file that we did not write is never overwritten', () => {
  const disk: Disk = new Map([['a.yaml', 'theirs\n']]);
  expect(kinds(run(disk, approved({ 'a.yaml': 'ours\n' })))).toEqual({ 'a.yaml': 'conflict' });
  expect(disk.get('a.yaml')).toBe('theirs\n');
  expect(kinds(run(disk, approved({ 'a.yaml': 'newer\n' })))).toEqual({ 'a.yaml': 'conflict' });
});

test('a seed is written once and never again', () => {
  const disk: Disk = new Map();
  run(disk, approved({ 'a.py': 'one\n' }, 'seed-once'));
  expect(kinds(run(disk, approved({ 'a.py': 'two\n' }, 'seed-once')))).toEqual({ 'a.py': 'keep' });
  expect(disk.get('a.py')).toBe('one\n');
  expect(kinds(run(disk, approved({})))).toEqual({ 'a.py': 'keep' });
  expect(disk.get('a.py')).toBe('one\n');
});

test('a seed where the user has a file already is neither written nor ours', () => {
  const disk: Disk = new Map([['a.py', 'mine\n']]);
  expect(kinds(run(disk, approved({ 'a.py': 'one\n' }, 'seed-once')))).toEqual({ 'a.py': 'keep' });
  expect([...disk]).toEqual([['a.py', 'mine\n']]);
});

test('whatever is generated, edited and deleted in turn: no text of the user is lost, and every run settles', () => {
  const path = fc.constantFrom('a.yaml', 'b.yaml', 'c/d.yaml');
  const step = fc.oneof(
    fc.record({
      do: fc.constant('generate' as const),
      files: fc.dictionary(path, fc.constantFrom('1\n', '2\n', '3\n')),
    }),
    fc.record({ do: fc.constant('edit' as const), path, text: fc.constantFrom('1\n', 'mine\n', 'mine 2\n') }),
    fc.record({ do: fc.constant('delete' as const), path }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const disk: Disk = new Map();
      const users = new Map<string, string>();
      for (const one of steps) {
        if (one.do === 'edit') {
          disk.set(one.path, one.text);
          if (one.text.startsWith('mine')) users.set(one.path, one.text);
          else users.delete(one.path);
        } else if (one.do === 'delete') {
          disk.delete(one.path);
          users.delete(one.path);
        } else {
          run(disk, approved(one.files));
          for (const [file, text] of users) expect(disk.get(file)).toBe(text);
          expect(plan(disk, approved(one.files)).writes).toEqual([]);
          const lock = JSON.parse(disk.get(lockPath) ?? '{"files":[]}') as { files: { baseHash: string }[] };
          const bases = [...disk.keys()].filter((key) => key.startsWith('.mlops/base/'));
          expect(bases.sort()).toEqual([...new Set(lock.files.map(({ baseHash }) => basePath(baseHash)))].sort());
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['not JSON', '{'],
  ['another shape', '{"format":2}'],
  [
    'a path out of the workspace',
    JSON.stringify({
      format: 1,
      version: '1',
      specHash: 'a'.repeat(64),
      files: [
        { path: '../../etc/passwd', deliverable: 'd', variant: 'v', ownership: 'managed', baseHash: 'b'.repeat(64) },
      ],
    }),
  ],
  [
    'a path into git',
    JSON.stringify({
      format: 1,
      version: '1',
      specHash: 'a'.repeat(64),
      files: [
        {
          path: '.git/hooks/pre-commit',
          deliverable: 'd',
          variant: 'v',
          ownership: 'managed',
          baseHash: 'b'.repeat(64),
        },
      ],
    }),
  ],
  [
    'one file twice',
    JSON.stringify({
      format: 1,
      version: '1',
      specHash: 'a'.repeat(64),
      files: ['a.yaml', 'a.yaml'].map((path) => ({
        path,
        deliverable: 'd',
        variant: 'v',
        ownership: 'managed',
        baseHash: 'b'.repeat(64),
      })),
    }),
  ],
])('a lock with %s is refused before anything is written', (_, lockText) => {
  expect(
    planChanges({
      approved: approved({ 'a.yaml': 'a\n' }),
      lockText,
      textOf: () => undefined,
      version: '1',
      specText: '',
    }),
  ).toMatchObject({ kind: 'bad-lock' });
});
