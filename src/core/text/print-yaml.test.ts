// What is printed reads back as the same value, for readers of YAML 1.2 and 1.1.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printYaml } from './print-yaml.ts';

test('any value of JSON comes back from both versions of YAML', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      const text = printYaml(plain);
      expect(parse(text)).toEqual(plain);
      expect(parse(text, { version: '1.1', merge: false })).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test('words that are booleans, numbers or dates in Python are quoted', () => {
  const text = printYaml({
    a: 'on',
    b: 'no',
    c: '012',
    d: '1:30',
    e: '2026-11-24',
    f: '1e3',
    g: 'null',
    h: '~',
    i: 'y',
    j: '1_000',
    k: '0o14',
    l: '<<',
  });
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^\w: ["'].*["']$/);
});

test('comments stand above their keys and at the head', () => {
  expect(printYaml({ a: { b: 1 }, c: 2 }, { '': 'head', 'a.b': 'two\nlines', c: 'why' })).toBe(
    '# head\n\na:\n  # two\n  # lines\n  b: 1\n# why\nc: 2\n',
  );
});

test('long lines are not folded and equal parts are not made aliases', () => {
  const part = { command: `python train.py ${'--flag value '.repeat(20)}end` };
  const text = printYaml({ a: part, b: part });
  expect(text).not.toMatch(/[&*]a1/);
  expect(text.split('\n').filter((line) => line !== '').length).toBe(4);
});

test('a comment for a key that does not exist is a bug', () =>
  expect(() => printYaml({ a: 1 }, { b: 'x' })).toThrow('no key at b'));
