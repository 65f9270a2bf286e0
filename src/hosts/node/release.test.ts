// Where a rollback goes back to: the version that truly served last.
import { expect, test } from 'vitest';
import { lastServed } from './release.ts';

const entry = (action: string, result: string, commit: string, to?: string) =>
  JSON.stringify({ action, result, commit, ...(to === undefined ? {} : { to }) });

test.each<[string, readonly string[], string | undefined]>([
  ['nothing served', [], undefined],
  ['one version serves', [entry('deploy', 'done', 'a')], undefined],
  ['the one before', [entry('deploy', 'done', 'a'), entry('deploy', 'done', 'b')], 'a'],
  ['the same commit twice is one version', [entry('deploy', 'done', 'a'), entry('deploy', 'done', 'a')], undefined],
  [
    'a failed deployment leaves the last that served',
    [entry('deploy', 'done', 'a'), entry('deploy', 'failed', 'b')],
    'a',
  ],
  [
    'a deployment that never ended says nothing',
    [entry('deploy', 'done', 'a'), entry('deploy', 'done', 'b'), entry('deploy', 'started', 'c')],
    'a',
  ],
  [
    'a version that failed is never gone back to',
    [entry('deploy', 'done', 'a'), entry('deploy', 'failed', 'b'), entry('deploy', 'done', 'c')],
    'a',
  ],
  [
    'going back twice leads further back',
    [
      entry('deploy', 'done', 'a'),
      entry('deploy', 'done', 'b'),
      entry('deploy', 'done', 'c'),
      entry('rollback', 'done', 'c', 'b'),
    ],
    'a',
  ],
  [
    'a failed way back changes nothing',
    [entry('deploy', 'done', 'a'), entry('deploy', 'done', 'b'), entry('rollback', 'failed', 'b', 'a')],
    'a',
  ],
  [
    'lines that cannot be read are passed over',
    ['{', entry('deploy', 'done', 'a'), '', entry('deploy', 'done', 'b')],
    'a',
  ],
])('%s', (_, lines, expected) => {
  expect(lastServed(lines.join('\n'))).toBe(expected);
});
