// What hover and completion are told.
import { expect, test } from 'vitest';
import type { KindSchema } from './json-schema.ts';
import { schemaAt } from './schema-at.ts';

const schema: KindSchema = {
  root: () => ({
    type: 'object',
    'x-docs': 'https://example.org/toy',
    required: ['steps'],
    additionalProperties: false,
    properties: {
      kind: { enum: ['Old', 'New'] },
      steps: { type: 'array', items: { $ref: 'step' } },
      size: { type: ['integer', 'string'], default: 1, description: 'How big.' },
    },
    if: { properties: { kind: { const: 'Old' } } },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { properties: { age: { type: 'integer', 'x-docs': 'https://example.org/age' } } },
  }),
  resolve: () => ({ description: 'A step.', properties: { name: { type: 'string', deprecated: true } } }),
};

test('the top: keys with their words, closed, with the branch that holds', () => {
  expect(schemaAt(schema, [], { kind: 'New' })).toMatchObject({
    isOpen: false,
    documentation: 'https://example.org/toy',
    properties: [
      { key: 'kind', values: ['Old', 'New'], isRequired: false },
      { key: 'steps', isRequired: true },
      { key: 'size', types: ['integer', 'string'], default: 1, description: 'How big.' },
    ],
  });
  expect(schemaAt(schema, [], { kind: 'Old' })?.properties.map(({ key }) => key)).toContain('age');
});

test('through lists and references, with the page of the nearest ancestor', () => {
  expect(schemaAt(schema, ['steps', 3])).toMatchObject({
    description: 'A step.',
    documentation: 'https://example.org/toy',
    properties: [{ key: 'name', deprecated: true }],
    isOpen: true,
  });
  expect(schemaAt(schema, ['age'])?.documentation).toBe('https://example.org/age');
  expect(schemaAt(schema, ['nothing'])).toBeUndefined();
});
