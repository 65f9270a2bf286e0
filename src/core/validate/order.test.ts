// Circles are found, and nothing else is called one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancestorsOf, circleIn } from './order.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

test('a circle is told as one walks it', () => {
  expect(circleIn(graph({ a: [], b: ['a', 'c'], c: ['d'], d: ['b'] }))).toEqual(['b', 'c', 'd', 'b']);
  expect(circleIn(graph({ a: ['a'] }))).toEqual(['a', 'a']);
  expect(circleIn(graph({ a: [], b: ['a'], c: ['a', 'b'], d: ['gone'] }))).toBeUndefined();
});

test('ancestors are all that must end first', () => {
  expect([...ancestorsOf('c', graph({ a: [], b: ['a'], c: ['b'] }))].sort()).toEqual(['a', 'b']);
});

test('whatever waits only for earlier names has no circle, however long', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { maxLength: 30 }), (lists) => {
      const before = new Map(
        lists.map((list, index) => [String(index), list.filter((one) => one < index).map(String)]),
      );
      expect(circleIn(before)).toBeUndefined();
    }),
  );
  const chain = new Map(
    Array.from({ length: 20_000 }, (_, index) => [String(index), index === 0 ? [] : [String(index - 1)]]),
  );
  expect(circleIn(chain)).toBeUndefined();
});
