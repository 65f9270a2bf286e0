// The table counts exactly what the tokenizer library counts.
import fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { tokenTable } from '../../../build/token-table.ts';
import { tokenCounter } from './token-counter.ts';

const count = tokenCounter(tokenTable());

test.each([
  '',
  'hello world',
  'The **plan**: kserve wins when rps 500 → x. https://a.b/c-d\n\n',
  '日本語のテスト',
  '🎉🎉👩‍👩‍👧 Ünïcödé',
  '    \n\n  a',
  '\ud800x',
  "it's 12345678 don't",
  'x'.repeat(1900),
])('%j', (text) => {
  expect(count(text)).toBe(countTokens(text));
});

test('any text is counted as the library counts it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => count(text) === countTokens(text)),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => count(text) === countTokens(text)),
    { numRuns: 500 },
  );
});
