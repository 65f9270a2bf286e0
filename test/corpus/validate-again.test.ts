// Typing in real files: what is said after each edit is what would be said of the text if it were read for the first time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { validate, validateAgain } from '../../src/api.ts';
import { randomFrom } from '../support/random.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');
const rounds = process.env['MLOPS_FULL'] ? 4000 : 400;

describe.skipIf(!isThere)('validation after an edit', () => {
  test('says what validation from the beginning says, with every rule of the shelf', () => {
    const texts = readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => ({ path: relative(corpus, path), text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => text.length < 20_000);
    const random = randomFrom(3);
    const pick = <Item>(items: readonly Item[], otherwise: Item) =>
      items[Math.floor(random() * items.length)] ?? otherwise;
    const nothing = { path: 'a.yaml', text: '' };
    for (let round = 0; round < rounds / 4; round++) {
      const parts = [pick(texts, nothing), pick(texts, nothing), pick(texts, nothing)];
      const { path } = parts[0] ?? nothing;
      let validation = validate(path, parts.map(({ text }) => text).join('\n---\n'));
      for (let edit = 0; edit < 4; edit++) {
        const { text } = validation.file;
        const at = Math.floor(random() * (text.length + 1));
        const typed = pick(['', 'x', ' ', '\n', ': ', '"', '- ', '\n---\n', '[', '#'], '');
        const next = text.slice(0, at) + typed + text.slice(at + Math.floor(random() * 3));
        validation = validateAgain(validation, next);
        expect(validation.findings, `${path} at ${at}, typed ${JSON.stringify(typed)}`).toEqual(
          validate(path, next).findings,
        );
      }
    }
  });
});
