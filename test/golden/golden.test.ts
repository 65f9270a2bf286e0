// Whole generated projects, compared as folders; `GOLDEN_UPDATE=1 npm run test:golden` writes them anew, and the diff is part of the review.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decide, gate, generate, readSpec } from '../../src/api.ts';

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, '..', '..', 'examples');
const cases = ['fraud-detection', 'demand-forecast', 'defect-detection', 'support-assistant'];

function generated(name: string): Record<string, string> {
  const reading = readSpec(
    { path: 'mlops.yaml', text: readFileSync(join(examples, name, 'mlops.yaml'), 'utf8') },
    { tier: 'T1' },
  );
  if (reading.kind === 'invalid') throw new Error(reading.findings.map(({ message }) => message).join(' '));
  const outcome = decide(reading.spec);
  if (outcome.kind === 'abort') throw new Error(outcome.reasons.map(({ because }) => because).join(' '));
  const artifacts = generate(outcome);
  expect(gate(outcome, artifacts).kind).toBe('approved');
  return Object.fromEntries(artifacts.map(({ path, text }) => [path, text]));
}

const below = (folder: string, prefix = ''): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );

describe.each(cases)('%s', (name) => {
  const expected = join(here, name, 'expected');

  test('becomes the project that was reviewed', () => {
    const files = generated(name);
    if (process.env['GOLDEN_UPDATE']) {
      rmSync(expected, { recursive: true, force: true });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), text);
      }
    }
    expect(existsSync(expected)).toBe(true);
    expect(below(expected).sort()).toEqual(Object.keys(files).sort());
    for (const [path, text] of Object.entries(files))
      expect(text, path).toBe(readFileSync(join(expected, path), 'utf8'));
  });

  test('is the same a second time', () => {
    expect(generated(name)).toEqual(generated(name));
  });
});
