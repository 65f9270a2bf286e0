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
  const artifacts = [artifact('a.yaml'), artifact('docs/mlops/plan.md', '# Plan\n')];
  expect(pass(artifacts)).toEqual({ kind: 'approved', bundle: artifacts });
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
    'a\u202eb',
  ])('the path %j', (path) => {
    expect(rulesOf(pass([artifact(path)]))).toContain('gate/path');
  });
  test('two paths that differ in case only', () =>
    expect(rulesOf(pass([artifact('A.yaml'), artifact('a.yaml')]))).toEqual(['gate/unique-path']));
  test('other line ends and a missing last one', () => {
    expect(rulesOf(pass([artifact('a', 'x\r\n')]))).toEqual(['gate/line-ends']);
    expect(rulesOf(pass([artifact('a', 'x')]))).toEqual(['gate/last-line']);
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
