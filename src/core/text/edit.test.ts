// Edits are applied as a whole or not at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';

test('edits are applied in the order of their places, whatever the order of the list', () => {
  expect(
    applyEdits('abcdef', [
      { place: { start: 4, end: 5 }, text: 'E' },
      { place: { start: 0, end: 1 }, text: 'A' },
      { place: { start: 2, end: 2 }, text: '-' },
    ]),
  ).toBe('Ab-cdEf');
});

test('edits that overlap or leave the text are refused', () => {
  expect(
    applyEdits('abc', [
      { place: { start: 0, end: 2 }, text: '' },
      { place: { start: 1, end: 3 }, text: '' },
    ]),
  ).toBeUndefined();
  expect(applyEdits('abc', [{ place: { start: 2, end: 4 }, text: '' }])).toBeUndefined();
  expect(applyEdits('abc', [{ place: { start: -1, end: 1 }, text: '' }])).toBeUndefined();
  expect(applyEdits('abc', [{ place: { start: 2, end: 1 }, text: '' }])).toBeUndefined();
});

test('what lies between the edits stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }), (text, cuts) => {
      const sorted = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b);
      const edits = sorted
        .slice(0, sorted.length - (sorted.length % 2))
        .flatMap((start, index) =>
          index % 2 === 0 ? [{ place: { start, end: sorted[index + 1] ?? start }, text: '\u0000' }] : [],
        );
      const parts = edits.reduceRight(
        (current, { place }) => `${current.slice(0, place.start)}\u0000${current.slice(place.end)}`,
        text,
      );
      return applyEdits(text, [...edits].reverse()) === parts;
    }),
  );
});
