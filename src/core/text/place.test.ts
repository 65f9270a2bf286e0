// Lines and columns count from 1, whatever the line ends.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './place.ts';

test.each([
  ['a\nbc\n', 3, { line: 2, column: 2 }],
  ['a\r\nbc', 3, { line: 2, column: 1 }],
  ['a\rbc', 2, { line: 2, column: 1 }],
  ['🚀x', 2, { line: 1, column: 3 }],
  ['', 0, { line: 1, column: 1 }],
  ['a\n', 2, { line: 2, column: 1 }],
  ['abc', 99, { line: 1, column: 4 }],
])('%j at %i', (text, offset, expected) => expect(linesOf(text).positionAt(offset)).toEqual(expected));

test('a position leads back to its offset', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'é')).map((parts) => parts.join('')),
      fc.nat(),
      (text, seed) => {
        const offset = text.length === 0 ? 0 : seed % text.length;
        const lines = linesOf(text);
        const { line, column } = lines.positionAt(offset);
        return (lines.lineStarts[line - 1] ?? -1) + column - 1 === offset;
      },
    ),
  );
});
