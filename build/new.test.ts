// A new rule lies in its folder and at its place on the list; nothing is overwritten.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRule } from './new.ts';

let shelf = '';
beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), 'mlops-shelf-'));
  cpSync(join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/catalog/rules'), shelf, { recursive: true });
});
afterEach(() => rmSync(shelf, { recursive: true }));

const listed = () =>
  [...readFileSync(join(shelf, 'index.ts'), 'utf8').matchAll(/from '\.\/(.+)\/rule\.ts'/g)].map((match) => match[1]);
const entries = () =>
  [...readFileSync(join(shelf, 'index.ts'), 'utf8').matchAll(/\{ rule: (\w+), page: (\w+) \}/g)].map(
    (match) => match[1],
  );

test.each(['aaa/first', 'kserve/name-is-short', 'zzz/last-of-all'])(
  '%s gets page, rule and test, and its alphabetical place',
  (id) => {
    const before = listed();
    expect(newRule(id, shelf)).toHaveProperty('files');
    for (const file of ['rule.ts', 'rule.md', 'rule.test.ts']) {
      const text = readFileSync(join(shelf, id, file), 'utf8');
      expect(text).toContain(id);
      expect(text).not.toMatch(/__[A-Z]+__/);
    }
    expect(listed()).toEqual([...before, id].sort());
    const name = id.split('/')[1]?.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(entries().indexOf(name ?? '')).toBe(listed().indexOf(id));
  },
);

test('an id that is none, and one that is taken, are refused and change nothing', () => {
  const before = readFileSync(join(shelf, 'index.ts'), 'utf8');
  for (const id of ['', 'NoGroup', 'a/B', '../x/y', 'kserve/min-not-above-max'])
    expect(newRule(id, shelf), id).toHaveProperty('problem');
  expect(readFileSync(join(shelf, 'index.ts'), 'utf8')).toBe(before);
  expect(existsSync(join(shelf, 'a'))).toBe(false);
});
