// The grammar, its places, and that nothing breaks it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputsIn, readCondition } from './condition.ts';

test.each([
  'evaluation.f1_score > 0.88',
  'a.b >= 1 and c.d < -2e-3',
  'not (a.b == "ok" or a.c != true)',
  "a.b == 'x' && (c.d > 1 || e.f > 2)",
  '0.88 < model-evaluation.f1_score',
])('%s can be read', (text) => expect(readCondition(text).kind).not.toBe('problem'));

test.each([
  ['', 'an output of a step or a value is missing'],
  ['evaluation.f1_score', 'a comparison'],
  ['f1_score > 0.88', 'names no output'],
  ['a.b > 1 c.d > 2', 'not expected here'],
  ['(a.b > 1', 'closing parenthesis'],
  ['a.b = 1', 'cannot be read'],
  ['a.b > $x', 'cannot be read'],
  ['a.b > 1 and', 'is missing'],
])('%j is refused: %s', (text, says) =>
  expect(readCondition(text)).toMatchObject({ kind: 'problem', message: expect.stringContaining(says) }),
);

test('outputs carry their places, and "and" binds tighter than "or"', () => {
  const text = 'a.b > 1 or c.d > 2 and e.f > 3';
  const condition = readCondition(text);
  if (condition.kind === 'problem') throw new Error(condition.message);
  expect(condition).toMatchObject({ kind: 'or', parts: [{ kind: 'compare' }, { kind: 'and' }] });
  expect(outputsIn(condition).map(({ start, end }) => text.slice(start, end))).toEqual(['a.b', 'c.d', 'e.f']);
});

test('any text is read or refused at a place inside it, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a.b', ' ', '>', '(', ')', 'not', '1', '"', '&&', 'é', '=') }),
      (text) => {
        const read = readCondition(text);
        if (read.kind === 'problem') expect(read.end).toBeLessThanOrEqual(Math.max(1, text.length));
      },
    ),
  );
  expect(readCondition('('.repeat(5000)).kind).toBe('problem');
  expect(readCondition('not '.repeat(5000)).kind).toBe('problem');
});
