// Each snippet, expanded with its defaults, passes our own validator.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validate } from '../../api.ts';

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../snippets/${name}`, import.meta.url), 'utf8')) as Record<
    string,
    { body: string[] }
  >;
const expanded = (body: readonly string[]) =>
  body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');

const all = [
  ...Object.entries(load('yaml.code-snippets')).map(([name, { body }]) => ({ name, body, path: 'file.yaml' })),
  ...Object.entries(load('mlproject.code-snippets')).map(([name, { body }]) => ({ name, body, path: 'MLproject' })),
];

test.each(all)('$name', ({ body, path }) => {
  const { findings, kinds } = validate(path, expanded(body));
  expect(findings).toEqual([]);
  expect(kinds[0]).toBeTypeOf('string');
});
