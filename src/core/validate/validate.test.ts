// From a text to findings, with a toy shelf: kinds by content, schema errors in words, suppression, templates, broken files.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import type { KindSchema } from './json-schema.ts';
import type { Kind, Rule } from './rule.ts';
import { type Settings, validateAgain, validateFile } from './validate.ts';

const schema: KindSchema = {
  root: () => ({
    type: 'object',
    required: ['size'],
    additionalProperties: false,
    properties: {
      kind: {},
      size: { type: 'integer' },
      mode: { enum: ['fast', 'slow'] },
      deep: { $ref: '#deep' },
    },
  }),
  resolve: () => ({
    type: 'object',
    additionalProperties: false,
    properties: { depth: { type: 'integer' }, inner: { type: 'object', properties: { width: {} } } },
  }),
};

const toy: Kind = {
  id: 'toy',
  title: 'Toy',
  documentation: 'https://example.org',
  recognise: (document) => document.find('kind')?.value === 'Toy',
  schema,
};
const noBigSize: Rule = {
  id: 'toy/size-is-small',
  kinds: ['toy'],
  severity: 'warning',
  sources: ['s'],
  check(document, report) {
    const size = document.find('size');
    if (typeof size?.value === 'number' && size.value > 9) report({ at: size.place, message: 'too big' });
  },
};
const noShouting: Rule = {
  id: 'any/no-shouting',
  kinds: 'any',
  severity: 'info',
  sources: [],
  check: (document, report) =>
    document.walk(({ value, place }) => (value === 'LOUD' ? report({ at: place, message: 'loud' }) : undefined)),
  checkText: (file, report) => {
    for (const match of file.text.matchAll(/LOUD/g))
      report({ at: { start: match.index, end: match.index + 4 }, message: 'loud' });
  },
};
const shelf = { kinds: [toy], rules: [{ rule: noBigSize }, { rule: noShouting }] };
let asked = 0;
const oneOfEach: Rule = {
  id: 'toy/names-differ',
  kinds: ['toy'],
  severity: 'error',
  sources: [],
  check(document, report, file) {
    const name = document.find('name');
    const same = file.documents.filter((other) => other.find('name')?.value === name?.value);
    if (name && same.length > 1) report({ at: name.place, message: `${same.length} have this name` });
  },
};
const counted: Rule = { ...noBigSize, id: 'toy/counted', check: () => void asked++ };
const wideShelf = { kinds: [toy], rules: [...shelf.rules, { rule: oneOfEach }, { rule: counted }] };
const validate = (path: string, text: string, settings: Settings = {}) => validateFile({ path, text }, shelf, settings);
const said = (path: string, text: string, settings?: Settings) =>
  validate(path, text, settings).findings.map(
    ({ rule, severity, place }) => `${severity} ${rule} «${text.slice(place.start, place.end)}»`,
  );

test('each document of a file has its own kind, known by content', () => {
  const text = 'kind: Toy\nsize: 1\n---\nkind: Other\nsize: 99\n---\nkind: Toy\nsize: 99\n';
  expect(validate('any.yaml', text).kinds).toEqual(['toy', undefined, 'toy']);
  expect(said('any.yaml', text)).toEqual(['warning toy/size-is-small «99»']);
});

test('all schema errors come at once, at their places, with the nearest word and a fix that keeps the quotes', () => {
  const text = '{ "kind": "Toy", "szie": 3, "mode": "fats" }';
  const { findings } = validate('toy.json', text);
  expect(said('toy.json', text)).toEqual([
    'error schema/missing-key «{»',
    'error schema/unknown-key «"szie"»',
    'error schema/value «"fats"»',
  ]);
  expect(findings[1]?.message).toContain('Did you mean "size"?');
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  expect(applyEdits(text, edits)).toBe('{ "kind": "Toy", "size": 3, "mode": "fast" }');
});

test('an empty value is said to be empty', () => {
  expect(validate('toy.yaml', 'kind: Toy\nsize:\n').findings[0]?.message).toBe(
    'size must be a whole number, but it is empty.',
  );
});

test('a value that a template will bring is not judged', () => {
  expect(said('toy.yaml', 'kind: Toy\nsize: "{{ .Values.size }}"\n')).toEqual([]);
});

test.each([
  ['toy.yaml', 'kind: Toy\nsize: 99 # mlops-ignore toy/size-is-small: it is a display model\n'],
  ['toy.yaml', 'kind: Toy\n# mlops-ignore toy/size-is-small: it is a display model\nsize: 99\n'],
  [
    'toy.yaml',
    'kind: Toy\r\n# mlops-ignore toy/size-is-small: it is a display model\r\n# mlops-ignore any/no-shouting: two marks for one line\r\nsize: 99\r\n',
  ],
  ['shout.py', 'x = "LOUD"  # mlops-ignore any/no-shouting: a quotation\n'],
])('a mark with a reason keeps a finding silent in %s %#', (path, text) => expect(said(path, text)).toEqual([]));

test('a mark without a reason is a finding itself, one for another rule or line or inside a text does nothing', () => {
  expect(said('toy.yaml', 'kind: Toy\nsize: 99 # mlops-ignore toy/size-is-small\n')).toEqual([
    'info mlops/ignore-has-reason «# mlops-ignore toy/size-is-small»',
  ]);
  expect(said('toy.yaml', 'kind: Toy\nsize: 99 # mlops-ignore any/no-shouting: wrong rule\n')).toEqual([
    'warning toy/size-is-small «99»',
  ]);
  expect(said('toy.yaml', '# mlops-ignore toy/size-is-small: two lines above\nkind: Toy\nsize: 99\n')).toEqual([
    'warning toy/size-is-small «99»',
  ]);
  expect(
    said('toy.yaml', 'kind: Toy\nmode: fast\nsize: 99\nnote: "# mlops-ignore toy/size-is-small: no comment"\n'),
  ).toContain('warning toy/size-is-small «99»');
});

test('settings raise, lower and silence a rule', () => {
  const text = 'kind: Toy\nsize: 99\n';
  expect(said('toy.yaml', text, { rules: { 'toy/size-is-small': 'error' } })).toEqual(['error toy/size-is-small «99»']);
  expect(said('toy.yaml', text, { rules: { 'toy/size-is-small': 'off' } })).toEqual([]);
});

test.each([
  'kind: Toy\n{{- if .Values.on }}\nsize: LOUD\n{{- end }}\n',
  'kind: Toy\nsize: {{ .Values.size }}\nnote: LOUD\n',
  'kind: Toy\n{% for x in y %}\nsize: LOUD\n{% endfor %}\n',
  'kind: Toy\nsize: "a" {{ b }}\nnote: LOUD\n',
])('of a template only the text is looked at: %#', (text) =>
  expect(said('templates/toy.yaml', text)).toEqual(['info any/no-shouting «LOUD»']),
);

test('templates inside quoted texts leave a file what it is', () => {
  expect(said('toy.yaml', 'kind: Toy\nsize: 99\nmode: "{{ x }}"\n')).toEqual(['warning toy/size-is-small «99»']);
});

test('a half-typed file keeps the findings of its healthy part', () => {
  expect(said('toy.yaml', 'kind: Toy\nsize: 99\nmode: [fast\n')).toEqual(
    expect.arrayContaining(['warning toy/size-is-small «99»']),
  );
  expect(said('toy.yaml', 'kind: Toy\nsize: 99\nmo')).toEqual(
    expect.arrayContaining(['warning toy/size-is-small «99»']),
  );
});

test('the syntax of files that are not ours is another tool’s business', () => {
  expect(said('other.yaml', 'a: [1\n')).toEqual([]);
  expect(said('toy.yaml', 'kind: Toy\nsize: [1\n')[0]).toMatch(/yaml\/syntax|schema\/type/);
});

test('no text and no path makes validation throw, and every finding lies in the text', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'kind: Toy\n',
          'size: ',
          '99\n',
          '{{ x }}',
          '# mlops-ignore toy/size-is-small',
          '---\n',
          '[',
          '"',
          '\r\n',
          'LOUD',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom('a.yaml', 'a.json', 'MLproject', 'a.py', 'a.ipynb', ''), text, (path, given) => {
      for (const { place } of validate(path, given).findings)
        expect(0 <= place.start && place.start <= place.end && place.end <= given.length).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a key in the wrong mapping is told where it belongs', () => {
  const messages = (text: string) => validate('toy.yaml', text).findings.map(({ message }) => message);
  expect(messages('kind: Toy\nsize: 1\ndeep: { mode: fast }\n')).toEqual([
    expect.stringContaining('"mode" is no key of deep: it is refused or silently ignored. It belongs at the top'),
  ]);
  expect(messages('kind: Toy\nsize: 1\nwidth: 3\n')).toEqual([expect.stringContaining('It belongs under deep.inner.')]);
});

test('after an edit only the document that changed is checked again, and the findings are those of a first reading', () => {
  const text = Array.from({ length: 9 }, (_, index) => `kind: Toy\nsize: ${index}9\nname: n${index}\n`).join('---\n');
  const none: Settings = {};
  const first = validateFile({ path: 'a.yaml', text }, wideShelf, none);
  asked = 0;
  const typed = validateAgain(first, text.replace('name: n3\n', 'name: n4 # longer\n'), wideShelf, none);
  expect(asked).toBe(1);
  expect(typed.findings).toEqual(validateFile({ path: 'a.yaml', text: typed.file.text }, wideShelf, none).findings);
  expect(typed.findings.filter(({ rule }) => rule === 'toy/names-differ')).toHaveLength(2);
  const undone = validateAgain(typed, text, wideShelf, none);
  expect(undone.findings).toEqual(first.findings);
  expect(undone.kinds).toEqual(first.kinds);
});

test('other facts, another shelf: everything is checked again', () => {
  const text = 'kind: Toy\n---\nkind: Toy\n';
  const first = validateFile({ path: 'a.yaml', text }, wideShelf, {});
  asked = 0;
  validateAgain(first, text, wideShelf, {}, { runtimes: [] });
  expect(asked).toBe(2);
  validateAgain(first, text, { ...wideShelf }, {});
  expect(asked).toBe(4);
});

test('a template inside a block scalar, quotes over lines or a comment is text', () => {
  expect(
    said('toy.yaml', 'kind: Toy\nsize: 99\nnote: |\n  {{ if x }}\n  {{ end }}\n# {{ y }}\nmore: "a\n  {{ b }}"\n'),
  ).toEqual(expect.arrayContaining(['warning toy/size-is-small «99»']));
});

test('where a rule knows why, the schema does not say the same again', () => {
  const sizeIsSmall: Rule = {
    ...noBigSize,
    severity: 'error',
    check: (document, report) => {
      const size = document.find('size');
      if (size) report({ at: size.place, message: 'must be small' });
    },
  };
  const text = 'kind: Toy\nsize: many\n';
  const withRule = { kinds: [toy], rules: [{ rule: sizeIsSmall }] };
  expect(validateFile({ path: 'a.yaml', text }, withRule, {}).findings.map(({ rule }) => rule)).toEqual([
    'toy/size-is-small',
  ]);
  const silenced = { rules: { 'toy/size-is-small': 'off' } } as const;
  expect(validateFile({ path: 'a.yaml', text }, withRule, silenced).findings.map(({ rule }) => rule)).toEqual([
    'schema/type',
  ]);
});
