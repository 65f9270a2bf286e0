// Holes are filled completely or not at all.
import { expect, test } from 'vitest';
import { fillHoles } from './fill-holes.ts';

test('every hole is filled, values are not looked into again', () => expect(fillHoles('a = "__NAME__" # __NAME__', { NAME: '__X__' })).toBe('a = "__X__" # __X__'));
test('a hole without a value is a bug', () => expect(() => fillHoles('__A__', {})).toThrow('__A__'));
test('a value without a hole is a bug', () => expect(() => fillHoles('text', { A: '1' })).toThrow('A'));
