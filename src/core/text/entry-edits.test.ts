// Entries added, removed and renamed: in block, flow and JSON, with the lines around them left alone.
import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';
import { type EditedDocument, insertEntry, removeEntry, renameKey, replaceValue } from './entry-edits.ts';
import type { TextEdit } from './finding.ts';
import { parseSourceFile } from './source-file.ts';

function edited(text: string, edits: (of: EditedDocument) => readonly TextEdit[] | undefined): string | undefined {
  const file = parseSourceFile('a.yaml', text);
  const [document] = file.documents;
  const made = document && edits({ document, file });
  return made && applyEdits(text, made);
}

test.each([
  ['a:\n  b: 1 # c\n', ['a', 'x'], 'on', 'a:\n  x: "on"\n  b: 1 # c\n'],
  ['a: { b: 1 }\n', ['a', 'x'], 2, 'a: { x: 2, b: 1 }\n'],
  ['{"a":{"b":1}}', ['a', 'x'], 'v1', '{"a":{"x": "v1", "b":1}}'],
  ['{\n  "b": 1\n}', ['a', 'x'], 'v1', '{\n  "a": { "x": "v1" },\n  "b": 1\n}'],
  ['a:\nb: 1\n', ['a', 'x', 'y'], true, 'a:\n  x:\n    y: true\nb: 1\n'],
  ['a: {}\n', ['a', 'x'], [1], 'a: { x: [1] }\n'],
  [
    'l:\n  - n: 1\n    m: 2\n',
    ['l', 0, 'x'],
    { y: [1, { z: 2 }] },
    'l:\n  - x:\n      y:\n        - 1\n        - { z: 2 }\n    n: 1\n    m: 2\n',
  ],
  ['a:\r\n  b: 1\r\n', ['a', 'x'], 1, 'a:\r\n  x: 1\r\n  b: 1\r\n'],
  ['a: text\n', ['a', 'x'], 1, undefined],
])('%j gets %j', (text, path, value, wanted) => {
  expect(edited(text, (of) => insertEntry(of, path, value))).toBe(wanted);
});

test.each([
  ['a:\n  b: 1 # c\n  d: 2\n', ['a', 'b'], 'a:\n  d: 2\n'],
  ['a:\n  b:\n    - 1\n    - 2\n\n  # of d\n  d: 2\n', ['a', 'b'], 'a:\n\n  # of d\n  d: 2\n'],
  ['a:\n  b: 1\nd: 2\n', ['a', 'b'], 'd: 2\n'],
  ['a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
  ['a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
  ['l:\n  - n: 1\n    m: 2\n', ['l', 0, 'n'], 'l:\n  - m: 2\n'],
  ['l:\n  - n: 1\n  - n: 2\n', ['l', 0], 'l:\n  - n: 2\n'],
  ['a:\n  b:\n  c: 1', ['a', 'c'], 'a:\n  b:\n'],
  ['a: 1\n', ['a'], undefined],
])('%j loses %j', (text, path, wanted) => {
  expect(edited(text, (of) => removeEntry(of, path))).toBe(wanted);
});

test('a key and a value keep their quotes', () => {
  const rename = (of: EditedDocument) => {
    const found = of.document.find('a');
    return found && renameKey(of, found, 'b');
  };
  expect(edited("'a': 1\n", rename)).toBe("'b': 1\n");
  const replace = (of: EditedDocument) => {
    const found = of.document.find('a');
    return found && replaceValue(of, found, 'x: y');
  };
  expect(edited("a: '1'\n", replace)).toBe("a: 'x: y'\n");
  expect(edited('a: z\n', replace)).toBe('a: "x: y"\n');
});
