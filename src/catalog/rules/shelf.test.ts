// The shelf of rules: folders and list agree, ids name their folders, pages hold examples, sources exist.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kinds } from '../kinds/index.ts';
import { sources } from '../sources.ts';
import { rules as singleFileRules } from './index.ts';
import { projectRules } from './project/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '_template')
    .map(({ name }) => name);
// One list for rules about a file, one for those about several.
const rules = [...singleFileRules, ...projectRules].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
const ids = foldersIn(here).flatMap((group) => foldersIn(join(here, group)).map((claim) => `${group}/${claim}`));

test('every folder is on a list, in alphabetical order, and nothing else is', () => {
  expect(rules.map(({ rule }) => rule.id)).toEqual([...ids].sort());
  for (const list of [singleFileRules, projectRules]) {
    const listed = list.map(({ rule }) => rule.id);
    expect(listed).toEqual([...listed].sort());
  }
});

test.each(rules.map(({ rule, page }) => ({ id: rule.id, rule, page })))(
  '$id has its own page with bad and good examples, a test that runs them, and sources that exist',
  ({ id, rule, page }) => {
    const folder = join(here, id);
    expect(page).toBe(readFileSync(join(folder, 'rule.md'), 'utf8'));
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toMatch(/^```\w+ bad\b/m);
    expect(page).toMatch(/^```\w+ good\b/m);
    expect(readFileSync(join(folder, 'rule.test.ts'), 'utf8')).toMatch(
      new RegExp(`test(Project)?RulePage\\('${id}'\\)`),
    );
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sources.filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
    if (rule.kinds !== 'any')
      expect(rule.kinds.filter((kind) => !kinds.some(({ id: known }) => known === kind))).toEqual([]);
  },
);

test('kinds have different ids and an address of their documentation', () => {
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  for (const { documentation } of kinds) expect(documentation).toMatch(/^https:\/\//);
});
