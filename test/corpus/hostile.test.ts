// Texts made to hurt end in findings, in a time that grows with their length, and never in a throw.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { validate } from '../../src/api.ts';
import { hostileTexts } from '../fuzz/hostile.ts';

const kept = join(dirname(fileURLToPath(import.meta.url)), '../fuzz/corpus');
const sizes = process.env['MLOPS_FULL'] ? [2000, 20_000] : [500, 2000];

test.each(['a.yaml', '.github/workflows/a.yml', 'MLproject', 'a.py'])('hostile texts as %s', (path) => {
  const slowest: { name: string; ms: number }[] = [];
  for (const size of sizes)
    for (const { name, text } of hostileTexts(size)) {
      const started = performance.now();
      const { findings } = validate(path, text);
      slowest.push({ name: `${name} (${(text.length / 1000).toFixed(0)} kB)`, ms: performance.now() - started });
      for (const { rule, place } of findings)
        expect(0 <= place.start && place.start <= place.end && place.end <= text.length, `${rule} in ${name}`).toBe(
          true,
        );
    }
  slowest.sort((a, b) => b.ms - a.ms);
  console.log(
    `${slowest.length} hostile texts as ${path}; slowest: ${slowest
      .slice(0, 5)
      .map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`)
      .join(', ')}`,
  );
});

test('10,000 levels, an alias bomb and a line of fifty megabytes are findings, not crashes', () => {
  const deep = validate(
    'a.yaml',
    `kind: InferenceService\napiVersion: serving.kserve.io/v1beta1\na: ${'['.repeat(10_000)}`,
  );
  expect(deep.findings.some(({ message }) => message.includes('levels'))).toBe(true);
  const bomb = hostileTexts(10).find(({ name }) => name === 'billion laughs')?.text ?? '';
  const laughs = validate(
    'a.yaml',
    `kind: InferenceService\napiVersion: serving.kserve.io/v1beta1\nmetadata: { name: a }\n${bomb}`,
  );
  expect(laughs.findings.some(({ rule }) => rule === 'yaml/alias')).toBe(true);
  const started = performance.now();
  const long = validate('a.yaml', `kind: InferenceService\nnote: ${'x'.repeat(50_000_000)}`);
  console.log(`a line of 50 MB in ${(performance.now() - started).toFixed(0)} ms`);
  expect(long.findings).toBeDefined();
});

test('texts that once went wrong', () => {
  if (!existsSync(kept)) return;
  for (const name of readdirSync(kept)) {
    const text = readFileSync(join(kept, name), 'utf8');
    for (const path of ['a.yaml', 'MLproject', 'a.json', 'a.py'])
      for (const { place } of validate(path, text).findings) expect(place.end <= text.length).toBe(true);
  }
});
