// The user's edits are never lost: every case of ours against theirs.
import { describe, expect, test } from 'vitest';
import type { Approved } from '../gate/verdict.ts';
import { hashOf } from './hash.ts';
import { lockPath, type PlannedChanges, planChanges } from './plan-changes.ts';

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

function plan(disk: Disk, files: Approved): PlannedChanges {
  const planned = planChanges({
    approved: files,
    lockText: disk.get(lockPath),
    textOf: (path) => disk.get(path),
    version: '1',
    specText: 's',
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
  expect([...disk.keys()].sort()).toEqual(['.mlops/base/' + hashOf('a: 1\n'), '.mlops/lock.json', 'a.yaml']);
});

test('a second run with nothing to do writes nothing', () => {
  const disk: Disk = new Map();
  run(disk, approved({ 'a.yaml': 'a: 1\n' }));
  expect(plan(disk, approved({ 'a.yaml': 'a: 1\n' })).writes).toEqual([]);
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
    }
  });
  test('a deleted file stays deleted', () => {
    const disk = start();
    disk.delete('a.yaml');
    expect(kinds(run(disk, approved({ 'a.yaml': 'a: 2\n' })))).toEqual({ 'a.yaml': 'keep' });
    expect(disk.has('a.yaml')).toBe(false);
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
