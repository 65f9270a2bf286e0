// Whatever the user calls the model, the names are legal and tell models apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dnsLabel } from './sheet.ts';

test.each([
  ['Fraud Detection!', 'fraud-detection'],
  ['Zürich «Modell»', 'zuerich-modell'],
  ['Crème brûlée', 'creme-brulee'],
  ['123 go', 'go'],
  ['$(rm -rf /)', 'rm-rf'],
])('%s → %s', (text, label) => expect(dnsLabel(text, 'm')).toBe(label));

test('names without a letter of the alphabet keep a digest', () => {
  expect(dnsLabel('東京', 'nlp-model')).not.toBe(dnsLabel('大阪', 'nlp-model'));
});

test('any text becomes a DNS label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) =>
      /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(dnsLabel(text, 'model')),
    ),
  );
});
