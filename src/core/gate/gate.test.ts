// Only a clean bundle is approved; each way to be unclean is refused with its path.
import { describe, expect, test } from 'vitest';
import type { Artifact } from '../generate/artifact.ts';
import { finding } from '../text/finding.ts';
import type { WorkspacePath } from '../text/ids.ts';
import { gate } from './gate.ts';

const artifact = (path: string, text = 'a: 1\n'): Artifact => ({
  path: path as WorkspacePath,
  text,
  deliverable: 'd',
  variant: 'v',
  ownership: 'managed',
  because: [],
});
const pass = (artifacts: Artifact[], validate: Parameters<typeof gate>[0]['tools']['validate'] = () => []) =>
  gate({ artifacts, tier: 'T1', tools: { validate } });
const rulesOf = (verdict: ReturnType<typeof gate>) =>
  verdict.kind === 'refused' ? verdict.refusals.map((refusal) => refusal.finding.rule) : [];

test('a clean bundle is approved as it is', () => {
  const artifacts = [
    artifact('a.yaml'),
    artifact('docs/mlops/plan.md', '# Plan\n'),
    artifact('.github/workflows/ci.yaml'),
    artifact('.gitignore'),
    artifact('mlops/.mlops/x'),
  ];
  expect(pass(artifacts)).toEqual({ kind: 'approved', bundle: artifacts });
});

test('a reference in an address, a port and a lone user are no credentials', () => {
  const text = [
    'postgresql://$USER:$PASSWORD@db',
    `https://x:\${TOKEN}@host`,
    'https://x:{{ token }}@host',
    'https://x:***@host',
    'http://localhost:5000/@scope',
    'ssh://git@host/x',
    'http://a:80 and b@c',
  ].join('\n');
  expect(pass([artifact('a.sh', `${text}\n`)]).kind).toBe('approved');
});

test('a tokenizer that is lent counts instead of the estimate', () => {
  const plan = artifact('docs/mlops/plan.md', 'one two three\n');
  const verdictWith = (tokens: number) =>
    gate({ artifacts: [plan], tier: 'T1', tools: { validate: () => [], countTokens: () => tokens } });
  expect(verdictWith(2000).kind).toBe('approved');
  expect(rulesOf(verdictWith(2001))).toEqual(['gate/token-budget']);
});

describe('refused', () => {
  test.each([
    '../a.yaml',
    '/etc/passwd',
    'a/../../b',
    'C:/x',
    'a\\b',
    '.mlops/lock.json',
    '.git/hooks/x',
    'con.yaml',
    'a/ b /c',
    'a//b',
    'sub/.git/config',
    '.GIT/hooks/x',
    'GIT~1/hooks/x',
    '.mlops',
    'a\u202eb',
  ])('the path %j', (path) => {
    expect(rulesOf(pass([artifact(path)]))).toContain('gate/path');
  });
  test('two paths that differ in case only', () =>
    expect(rulesOf(pass([artifact('A.yaml'), artifact('a.yaml')]))).toEqual(['gate/unique-path']));
  test('two paths that are one on a disk that composes letters', () =>
    expect(rulesOf(pass([artifact('a\u0308.yaml'), artifact('\u00e4.yaml')]))).toEqual(['gate/unique-path']));
  test('a file where another file needs a folder', () =>
    expect(rulesOf(pass([artifact('src/a.py'), artifact('SRC')]))).toEqual(['gate/unique-path']));
  test('other line ends and a missing last one', () => {
    expect(rulesOf(pass([artifact('a', 'x\r\n')]))).toEqual(['gate/line-ends']);
    for (const text of ['', 'x', 'x\n\n']) expect(rulesOf(pass([artifact('a', text)]))).toEqual(['gate/last-line']);
  });
  test('a byte-order mark and binary data', () => {
    expect(rulesOf(pass([artifact('a', '\ufeffx\n')]))).toEqual(['gate/plain-text']);
    expect(rulesOf(pass([artifact('a', 'x\u0000\n')]))).toEqual(['gate/plain-text']);
  });
  test('a credential in an address, at its place and without repeating it', () => {
    const verdict = pass([artifact('docs/a.md', 'See postgresql://mlflow:hunter2@db:5432/x\n')]);
    expect(verdict).toMatchObject({
      kind: 'refused',
      refusals: [{ path: 'docs/a.md', finding: { rule: 'gate/no-secret', place: { start: 4, end: 32 } } }],
    });
    expect(JSON.stringify(verdict)).not.toContain('hunter2');
    expect(rulesOf(pass([artifact('a.sh', 'redis://:hunter2@cache\n')]))).toEqual(['gate/no-secret']);
  });
  test('a warning of our own validator', () => {
    const found = finding({ rule: 'x/y', severity: 'warning', message: 'm', place: { start: 0, end: 1 } });
    expect(rulesOf(pass([artifact('a.yaml')], () => [found]))).toEqual(['x/y']);
    expect(pass([artifact('a.yaml')], () => [{ ...found, severity: 'info' }]).kind).toBe('approved');
  });
  test('a plan above the budget of its tier', () => {
    expect(rulesOf(pass([artifact('docs/mlops/plan.md', `${'word '.repeat(3000)}\n`)]))).toEqual(['gate/token-budget']);
  });
});
