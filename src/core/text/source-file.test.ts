// Any text is read without a throw, in a bounded time, with every value at its place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAgain, parseSourceFile, type SourceFile } from './source-file.ts';

/** Reads everything that a rule could read. */
function readAll(text: string): SourceFile {
  const file = parseSourceFile('any.yaml', text);
  for (const document of file.documents) {
    document.walk(({ path, place, keyPlace }) => {
      expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true);
      if (keyPlace) expect(keyPlace.end <= text.length).toBe(true);
      document.find(path);
      document.nearestPlace([...path, 'missing']);
    });
    JSON.stringify(document.root, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  }
  for (const { place } of [...file.syntax, ...file.comments])
    expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true);
  return file;
}

const model = [
  '# a model',
  'apiVersion: serving.kserve.io/v1beta1',
  'metadata: &meta { name: "größe 🚀", labels: { a: b } }',
  'spec:',
  '  <<: *meta',
  '  list: [1, 2.5, ~, true, "x # y"] # end',
  '  text: |',
  '    # not a comment',
  '    line',
  '---',
  '{"json": [null, {"k": "v"}]}',
  '',
].join('\n');

const yamlPieces = fc
  .array(
    fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '? ',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '&a ',
      '*a',
      '<<: ',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '!!set ',
      '!tag ',
      '\r\n',
      '\r',
      '\ufeff',
      '\ud800',
      '\u0000',
      '\u001f',
      '\u0002',
      'é',
      '🚀',
      '1e999',
      '0x',
      '__proto__: ',
      '<<: *a\n',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('no text makes the parser throw, and every place lies inside it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), yamlPieces), (text) => void readAll(text)),
    { numRuns: 1500 },
  );
});

test('a document cut off anywhere is read up to the cut', () => {
  for (let end = 0; end <= model.length; end++) readAll(model.slice(0, end));
  for (let end = 0; end <= model.length; end++) readAll(model.slice(end));
});

test.each([
  ['brackets', '['.repeat(10_000)],
  ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['flow mappings', '{a: '.repeat(10_000)],
  ['dashes', '- '.repeat(10_000)],
  ['complex keys', '? '.repeat(10_000)],
  ['indents', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('10,000 levels of %s are one finding', (_, text) => {
  const file = readAll(
    `healthy: 1\ndeep:\n  ${text}`.replace(
      /\n {2}(a:[\s\S]*)$/,
      (_match, block: string) => `\n  ${block.replaceAll('\n', '\n  ')}`,
    ),
  );
  expect(file.syntax.map(({ message }) => message)).toEqual([expect.stringContaining('more than 200 levels')]);
  expect(file.documents[0]?.find('healthy')?.value).toBe(1);
});

test('aliases that unfold to billions are cut off with a finding', () => {
  const names = [...'abcdefghijklmnop'];
  const laughs = names
    .map(
      (name, index) =>
        `${name}: &${name} [${
          index === 0
            ? 'ha, ha'
            : Array(9)
                .fill(`*${names[index - 1]}`)
                .join(', ')
        }]`,
    )
    .join('\n');
  const file = readAll(`${laughs}\nhealthy: 1\n`);
  expect(file.syntax).toMatchObject([{ rule: 'yaml/alias', severity: 'error' }]);
  expect(file.documents[0]?.find('healthy')?.value).toBe(1);
  expect(file.documents[0]?.find('b.8.1')?.value).toBe('ha');
});

test('an anchor has no value inside itself, and an alias without an anchor is said', () => {
  const file = readAll('a: &a [*a]\nb: *nowhere\n');
  expect(file.documents[0]?.root).toEqual({ a: [null], b: null });
  expect(file.syntax.map(({ rule }) => rule)).toEqual(['yaml/alias', 'yaml/alias']);
});

test('places are right behind a BOM, Windows line ends and letters of two units', () => {
  const text = '\ufeff# größe 🚀\r\nname: "größe 🚀"\r\nlist:\r\n  - eins\r\n  - { key: «🚀» }\r\n';
  const [document] = readAll(text).documents;
  const at = (path: string) => {
    const place = document?.find(path)?.place;
    return text.slice(place?.start, place?.end);
  };
  expect([at('name'), at('list.0'), at('list.1.key')]).toEqual(['"größe 🚀"', 'eins', '«🚀»']);
  const key = document?.find('list')?.keyPlace;
  expect(text.slice(key?.start, key?.end)).toBe('list');
  expect(document?.find('list.1')?.value).toEqual({ key: '«🚀»' });
});

test('a value that is missing has its place behind the key', () => {
  const [document] = readAll('spec:\n  name:\n  next: 1\n').documents;
  expect(document?.find('spec.name')).toMatchObject({ value: null, place: { start: 13, end: 13 } });
  expect(document?.find('spec.other')).toBeUndefined();
});

test('the nearest place of a missing path is the key of its last ancestor', () => {
  const text = 'spec:\n  predictor:\n    model: {}\n';
  const place = readAll(text).documents[0]?.nearestPlace(['spec', 'predictor', 'minReplicas']);
  expect(text.slice(place?.start, place?.end)).toBe('predictor');
});

test('merge keys bring values and places, own keys win, the first of several merges wins', () => {
  const text =
    'base: &base { a: 1, b: 2 }\nmore: &more { b: 3, c: 4 }\nuse:\n  <<: [*base, *more]\n  a: 9\n"<<": plain\n';
  const [document] = readAll(text).documents;
  expect(document?.find('use')?.value).toEqual({ a: 9, b: 2, c: 4 });
  const place = document?.find('use.c')?.place;
  expect(text.slice(place?.start, place?.end)).toBe('4');
  expect(document?.find(['<<'])?.value).toBe('plain');
});

test('a key that stands twice is an error at the second one, and the last one counts', () => {
  const text = 'a: 1\nb: 2\na: 3\n';
  const file = readAll(text);
  expect(file.syntax).toMatchObject([
    {
      rule: 'yaml/duplicate-key',
      severity: 'error',
      place: { start: 10, end: 11 },
      related: [{ place: { start: 0, end: 1 } }],
    },
  ]);
  expect(file.documents[0]?.root).toEqual({ a: 3, b: 2 });
});

test('keys named like parts of objects are plain keys', () => {
  const [document] = readAll('__proto__: { x: 1 }\nconstructor: 2\n').documents;
  expect(Object.keys(document?.root as object)).toEqual(['__proto__', 'constructor']);
  expect(document?.find('toString')).toBeUndefined();
  expect(Object.getPrototypeOf(document?.root)).toBe(Object.prototype);
});

test('only real comments are comments', () => {
  const text = 'a: "x # no"\nb: |\n  # no\nc: a#no # yes\n# first\nd: 1\n';
  expect(readAll(text).comments.map((comment) => comment.text)).toEqual([' yes', ' first']);
  const { place } = readAll(text).comments[0] ?? { place: { start: 0, end: 0 } };
  expect(text.slice(place.start, place.end)).toBe('# yes');
});

test('JSON is read by the same reader', () => {
  const text = JSON.stringify({ a: [1, { b: 'c' }], 'd.e': null }, null, 2);
  const [document] = readAll(text).documents;
  expect(document?.root).toEqual(JSON.parse(text));
  expect(document?.find(['d.e'])?.value).toBeNull();
});

test('the half of a file that is healthy is read', () => {
  const file = readAll('spec:\n  predictor:\n    minReplicas: 5\n    maxReplicas: 3\n    mod\nother: [1, 2\n');
  expect(file.syntax.length).toBeGreaterThan(0);
  expect(file.documents[0]?.find('spec.predictor.minReplicas')?.value).toBe(5);
});

test('what an alias names is walked once', () => {
  const seen: string[] = [];
  readAll('a: &x { k: 1 }\nb: *x\nc: { <<: { m: 2 } }\n').documents[0]?.walk(({ path }) => seen.push(path.join('.')));
  expect(seen).toEqual(['a', 'a.k', 'b', 'c', 'c.m']);
});

test('reading, walking and finding in two megabytes stays linear', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `key${index}: { name: n${index}, value: "v ${index}" }\n`).join('');
  const time = (count: number) => {
    const text = lines(count);
    const started = performance.now();
    const [document] = parseSourceFile('big.yaml', text).documents;
    let found = 0;
    for (let index = 0; index < count; index++) if (document?.find([`key${index}`, 'name'])) found++;
    document?.walk(() => found++);
    expect(found).toBe(count * 4);
    return { took: performance.now() - started, size: text.length };
  };
  time(1000);
  const small = time(5000);
  const big = time(45_000);
  console.log(
    `${(big.size / 1e6).toFixed(1)} MB of YAML read, walked and searched in ${big.took.toFixed(0)} ms; a ninth of it in ${small.took.toFixed(0)} ms`,
  );
});

test('the entries of a mapping or list come with their places', () => {
  const text = 'spec:\n  a: 1\n  b: [x, y]\n';
  const [document] = readAll(text).documents;
  const shown = (path: string) =>
    document?.entries(path).map((found) => `${found.path.join('.')}=${text.slice(found.place.start, found.place.end)}`);
  expect(shown('spec')).toEqual(['spec.a=1', 'spec.b=[x, y]']);
  expect(shown('spec.b')).toEqual(['spec.b.0=x', 'spec.b.1=y']);
  expect(shown('')).toHaveLength(1);
  expect(shown('spec.a')).toEqual([]);
});

test.each([
  ['sp|ec:\n  a: 1\n', 'key spec'],
  ['spec:\n  a: 1|\n', 'value spec.a'],
  ['spec:\n  a: [x, y|]\n', 'value spec.a.1'],
  ['spec:\n  b|: 1\n  c: 2\n', 'key spec.b'],
])('%j stands on %s', (marked, expected) => {
  const offset = marked.indexOf('|');
  const at = readAll(marked.replace('|', '')).documents[0]?.at(offset);
  expect(`${at?.on} ${at?.path.join('.')}`).toBe(expected);
});

const shown = ({ documents, comments, syntax }: SourceFile) => {
  const values: unknown[] = [];
  for (const document of documents)
    document.walk(({ path, value, place }) => values.push([path, String(value), place]));
  return { roots: documents.map(({ root, place }) => [root, place]), values, comments, syntax };
};

test('a text read again after edits is what it would be if it were read for the first time', () => {
  const edit = fc.record({ at: fc.nat(), removed: fc.nat(12), text: yamlPieces.map((text) => text.slice(0, 12)) });
  const pieces = fc.array(fc.oneof(yamlPieces, fc.constant('---\n'), fc.constant('a: 1\n---\nb: 2\n---\n')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(pieces, fc.array(edit, { maxLength: 6 }), (parts, edits) => {
      let file = parseSourceFile('a.yaml', parts.join(''));
      for (const { at, removed, text } of edits) {
        const start = file.text.length === 0 ? 0 : at % (file.text.length + 1);
        file = parseAgain(file, file.text.slice(0, start) + text + file.text.slice(start + removed));
        expect(shown(file)).toEqual(shown(parseSourceFile('a.yaml', file.text)));
      }
    }),
    { numRuns: 600 },
  );
});

test('a broken text that gets a second document is read as if it were new', () => {
  const before = parseSourceFile('a.yaml', ']]a---\n');
  for (const at of [0, 2, 3, 6, 7]) {
    const after = parseAgain(before, `${before.text.slice(0, at)}---\n${before.text.slice(at)}`);
    expect(shown(after)).toEqual(shown(parseSourceFile('a.yaml', after.text)));
  }
});

test('documents that were taken away leave nothing behind', () => {
  const before = parseAgain(parseSourceFile('a.yaml', '---\n'.repeat(4)), '---\n---\n');
  expect(shown(parseAgain(before, '---\na---\n'))).toEqual(shown(parseSourceFile('a.yaml', '---\na---\n')));
});

test('only the document that was changed is read again', () => {
  const text = Array.from({ length: 20 }, (_, index) => `name: n${index}\nlist: [1, 2]\n`).join('---\n');
  const before = parseSourceFile('a.yaml', text);
  const after = parseAgain(before, text.replace('n7\n', 'seven\n'));
  const kept = new Set(before.documents.map(({ content }) => content));
  expect(after.documents.flatMap(({ content }, index) => (kept.has(content) ? [] : [index]))).toEqual([7]);
  expect(after.documents.map((document) => document.find('name')?.value)[7]).toBe('seven');
  expect(after.documents[9]?.place).toEqual(parseSourceFile('a.yaml', after.text).documents[9]?.place);
});
