// A rule's page is its test: fences marked bad must report, good must stay silent, fixed is what the fixes make of the bad one above it.
// A fence may say what is known of the project: ```yaml bad isvc.yaml {"kserveMode":"Standard"}
import { expect, test } from 'vitest';
import { kinds } from '../../src/catalog/kinds/index.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Finding } from '../../src/core/text/finding.ts';
import { noFacts, type ProjectFacts } from '../../src/core/validate/rule.ts';
import { validateFile } from '../../src/core/validate/validate.ts';

interface Example {
  readonly mark: 'bad' | 'good' | 'fixed';
  readonly path: string;
  readonly text: string;
  readonly facts: ProjectFacts;
}

const shelf = { kinds, rules };

export function findingsOf(path: string, text: string, facts: Partial<ProjectFacts> = {}): readonly Finding[] {
  return validateFile({ path, text }, shelf, {}, { ...noFacts, ...facts }).findings;
}

export function testRulePage(id: string): void {
  const page = rules.find(({ rule }) => rule.id === id)?.page ?? '';
  const examples = examplesIn(page);
  const reports = (example: Example) =>
    findingsOf(example.path, example.text, example.facts).filter(({ rule }) => rule === id);

  test(`${id}: its page has a bad and a good example`, () => {
    expect(examples.map(({ mark }) => mark)).toEqual(expect.arrayContaining(['bad', 'good']));
  });
  examples.forEach((example, index) => {
    if (example.mark === 'bad')
      test(`${id}: bad example ${index + 1} reports`, () => expect(reports(example).length).toBeGreaterThan(0));
    if (example.mark === 'good')
      test(`${id}: good example ${index + 1} is silent, under every rule`, () =>
        expect(findingsOf(example.path, example.text, example.facts)).toEqual([]));
    if (example.mark === 'fixed') {
      test(`${id}: the first fix makes example ${index + 1} of the bad one above it`, () => {
        const bad = examples.slice(0, index).findLast(({ mark }) => mark === 'bad');
        const edits = bad ? reports(bad).flatMap(({ fixes }) => fixes[0]?.edits ?? []) : [];
        expect(applyEdits(bad?.text ?? '', edits)).toBe(example.text);
        expect(reports(example)).toEqual([]);
      });
    }
  });
}

function examplesIn(page: string): Example[] {
  return [...page.matchAll(/^```\w+ (bad|good|fixed)(?: ([^\s{]+))?(?: (\{.*\}))?\n([\s\S]*?)^```$/gm)].map(
    (match) => ({
      mark: match[1] as Example['mark'],
      path: match[2] ?? 'example.yaml',
      facts: { ...noFacts, ...(JSON.parse(match[3] ?? '{}') as Partial<ProjectFacts>) },
      text: match[4] ?? '',
    }),
  );
}
