// Proved by the examples of its page, and by what str.format does with each kind of field.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';
import { badFieldsIn } from './python-format.ts';

testRulePage('mlproject/command-placeholders-are-declared');

test('the nearest declared parameter is offered, a shell variable is explained, each at its own place', () => {
  const text =
    'name: a\nentry_points:\n  main:\n    parameters: { seed: int }\n    command: "x {sed} ${HOME} {{fine}} {sed}"\n';
  const found = findingsOf('MLproject', text).filter(
    ({ rule }) => rule === 'mlproject/command-placeholders-are-declared',
  );
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('Did you mean {seed}?'),
    expect.stringContaining('write ${{HOME}}'),
    expect.stringContaining('Did you mean {seed}?'),
  ]);
  expect(found.map(({ place }) => text.slice(place.start, place.end))).toEqual(['{sed}', '{HOME}', '{sed}']);
  expect(new Set(found.map(({ place }) => place.start)).size).toBe(3);
});

test.each([
  ['{a}', undefined],
  ['{{a}}', undefined],
  ['{a!r:>10}', undefined],
  ['{a:10s}', undefined],
  ['}', 'lone-brace'],
  ['{a', 'unclosed'],
  ['{}', 'positional'],
  ['{0}', 'positional'],
  ['{ a }', 'undeclared'],
  ['{b}', 'undeclared'],
  ['{a.b}', 'part-of-text'],
  ['{a[0]}', 'part-of-text'],
  ['{a:.2f}', 'number-format'],
])('%s is %s', (command, expected) =>
  expect(badFieldsIn(command, new Set(['a'])).map(({ problem }) => problem.kind)).toEqual(expected ? [expected] : []),
);
