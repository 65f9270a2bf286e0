// The page of a rule about several files is its test: fences with `file=` are the workspace, in which the ones marked
// bad must report, good must be silent, and fixed is what the first fix makes of the bad one above it.
import { expect, test } from 'vitest';
import { openWorkspace, validate } from '../../src/api.ts';
import { projectRules } from '../../src/catalog/rules/project/index.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Finding } from '../../src/core/text/finding.ts';

interface Fence {
  readonly mark: 'file' | 'bad' | 'good' | 'fixed';
  readonly path: string;
  readonly text: string;
}

/** What the rules about several files say of one of them. */
export function projectFindingsOf(path: string, files: ReadonlyMap<string, string>): readonly Finding[] {
  const workspace = openWorkspace();
  // One file alone is a host without a list of files: then nothing is said to be missing.
  if (files.size > 1) workspace.setFiles(files.keys());
  for (const [at, text] of files) {
    if (at.endsWith('.md')) workspace.updateText(at, text);
    else workspace.update(validate(at, text));
  }
  return workspace.findings(path);
}

export function testProjectRulePage(id: string): void {
  const fences = fencesIn(projectRules.find(({ rule }) => rule.id === id)?.page ?? '');
  const around = (index: number, path: string, text: string) =>
    new Map([
      ...fences
        .slice(0, index)
        .flatMap((fence): [string, string][] => (fence.mark === 'file' ? [[fence.path, fence.text]] : [])),
      [path, text],
    ]);
  test(`${id}: its page has a bad and a good example`, () => {
    expect(fences.map(({ mark }) => mark)).toEqual(expect.arrayContaining(['bad', 'good']));
  });
  fences.forEach(({ mark, path, text }, index) => {
    const files = around(index, path, text);
    const own = () => projectFindingsOf(path, files).filter(({ rule }) => rule === id);
    if (mark === 'bad') {
      test(`${id}: bad example ${index + 1} reports, in its workspace only`, () => {
        expect(own().length).toBeGreaterThan(0);
        expect(projectFindingsOf(path, new Map([[path, text]]))).toEqual([]);
      });
    }
    if (mark === 'good')
      test(`${id}: good example ${index + 1} is silent, under every rule about several files`, () => {
        for (const at of files.keys()) expect(projectFindingsOf(at, files), at).toEqual([]);
      });
    if (mark === 'fixed')
      test(`${id}: the first fix makes example ${index + 1} of the bad one above it`, () => {
        const bad = fences.slice(0, index).findLast((fence) => fence.mark === 'bad');
        const before = bad?.text ?? '';
        const found = projectFindingsOf(path, around(index, path, before)).filter(({ rule }) => rule === id);
        expect(
          applyEdits(
            before,
            found.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
          ),
        ).toBe(text);
        expect(own()).toEqual([]);
      });
  });
}

function fencesIn(page: string): readonly Fence[] {
  return [...page.matchAll(/^```\w+ (?:(file)=|(bad|good|fixed) )(\S+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    mark: (match[1] ?? match[2] ?? 'file') as Fence['mark'],
    path: match[3] ?? '',
    text: match[4] ?? '',
  }));
}
