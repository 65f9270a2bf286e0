// The quick printer says what the library says, to the byte, or leaves it to the library.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { printPlainYaml } from './print-plain-yaml.ts';
import { printByLibrary } from './print-yaml-by-library.ts';

const hard = [
  'yes',
  'No',
  'on',
  '1.0',
  '0x1f',
  '1:30',
  '2026-11-25',
  '1e3',
  '.5',
  '-1',
  '~',
  'a: b',
  'a #b',
  'a:',
  ' a',
  'a ',
  '',
  '#a',
  '- a',
  '[a]',
  '{a}',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '"a"',
  "'a'",
  'a\nb',
  'a\nb\n',
  'a\n\nb',
  '\na',
  'ä',
  'a\tb',
  '$(a)',
  '${{ x }}',
  '=',
  '<<',
  '?',
  '? a',
  ':',
  ':a',
  '|',
  '>',
  '/v2/health',
  '0 2 * * *',
  '*/5 * * * *',
  '1Gi',
  '500m',
  '007',
  '1_000',
  'null',
  'True',
  'http://a:80/b',
  'sum(rate(a{b="c"}[5m])) > 0.1',
  '5 %',
  '--flag',
  '...',
  '---',
  'a, b',
  'x'.repeat(200),
  'e5',
  '.',
  '-.Inf',
  '0b1',
  '1:30.5',
  '2026-1-5 10:00:00',
  '2026-11-25T10:00:00Z',
  '2026-11-25 x',
  'yEs',
  '12e03',
  '-0o7',
  '+.5',
  '1.2.3',
];
const text = fc.oneof(
  fc.constantFrom(...hard),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
  fc.string({ maxLength: 12 }),
  // Almost numbers, times and dates.
  fc.string({ unit: fc.constantFrom(...'0123456789_:.eExobtTZ+- ~naif<'), maxLength: 14 }),
);
const key = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('name', 'image', 'kube.io/a', 'runs-on', 'x_y') }, text);
const leaf = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('any value: the same bytes, or none', () => {
  let quick = 0;
  fc.assert(
    fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), (value) => {
      const ours = printPlainYaml(value, {});
      if (ours === undefined) return;
      quick++;
      expect(ours).toBe(printByLibrary({ value }));
    }),
    { numRuns: 3000 },
  );
  expect(quick).toBeGreaterThan(300);
});

test.each(hard)('%j as a value and as a key', (word) => {
  for (const value of [{ a: word }, { a: [word] }, { a: [{ b: word }] }, { [word]: 1 }, { a: { [word]: [[word]] } }]) {
    const ours = printPlainYaml(value, {});
    if (ours !== undefined) expect(ours).toBe(printByLibrary({ value }));
  }
});

test('comments stand above their keys, and one without a key is the library’s to refuse', () => {
  const value = { a: { b: 1, c: ['x'] }, d: 'e' };
  const comments = { '': 'Head.\nSecond line.', a: 'Of a.', 'a.c': 'Of c.', d: 'Of d.' };
  expect(printPlainYaml(value, comments)).toBe(printByLibrary({ value, comments }));
  expect(printPlainYaml(value, { 'a.x': 'nowhere' })).toBeUndefined();
});

test('every YAML file of the reviewed projects, and most of them quickly', () => {
  const root = new URL('../../../test/golden', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.ya?ml$|MLproject$/.test(path),
  );
  let quick = 0;
  for (const file of files) {
    const [document] = parseAllDocuments(readFileSync(join(root, file), 'utf8'));
    const value: unknown = document && 'toJS' in document ? document.toJS() : undefined;
    const ours = printPlainYaml(value, {});
    if (ours === undefined) continue;
    quick++;
    expect(ours, file).toBe(printByLibrary({ value }));
  }
  expect(quick).toBeGreaterThan(files.length * 0.9);
});
