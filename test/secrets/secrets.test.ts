// Precision and recall on 1,200 labelled snippets, secretlint's figures beside ours in the same run.
import { performance } from 'node:perf_hooks';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { beforeAll, expect, test, vi } from 'vitest';
import { validate } from '../../src/api.ts';
import { linesOf } from '../../src/core/text/place.ts';
import { labelledSnippets, type Snippet } from './snippets.ts';

/** Lines, from 1, where something was found. */
type Finder = (snippet: Snippet) => Promise<readonly number[]>;

const ours: Finder = async ({ path, text }) => {
  const lines = linesOf(text);
  return validate(path, text)
    .findings.filter(({ rule }) => rule.startsWith('secrets/'))
    .map(({ place }) => lines.positionAt(place.start).line);
};

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
const secretlint: Finder = async ({ path, text }) => {
  const { messages } = await lintSource({
    source: { filePath: path, content: text, ext: path.slice(path.lastIndexOf('.')), contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  });
  return messages.map(({ loc }) => loc.start.line);
};

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly Snippet[];
  readonly wrong: readonly Snippet[];
}

async function scoreOf(find: Finder, snippets: readonly Snippet[]): Promise<Score> {
  const missed: Snippet[] = [];
  const wrong: Snippet[] = [];
  let found = 0;
  for (const snippet of snippets) {
    const lines = await find(snippet);
    // A credential of two halves counts as found when one of them is.
    const isFound = lines.some((line) => snippet.lines.includes(line));
    if (isFound) found++;
    else if (snippet.lines.length > 0) missed.push(snippet);
    if (lines.some((line) => !snippet.lines.includes(line))) wrong.push(snippet);
  }
  return { precision: found / (found + wrong.length), recall: found / (found + missed.length), missed, wrong };
}

// secretlint marks each rule on the process's own timeline and searches all of it after every call.
beforeAll(() => {
  const mark = performance.mark('none');
  vi.spyOn(performance, 'mark').mockReturnValue(mark);
});

const sortsOf = (snippets: readonly Snippet[]) =>
  [...new Set(snippets.map(({ sort, path }) => `${sort} in ${path}`))].slice(0, 40);

test.each([20_261_125, 7, 99])('seed %i: precision and recall are at least 0.99', async (seed) => {
  const snippets = labelledSnippets(seed);
  expect(snippets.length).toBe(1200);
  const [mine, theirs] = [await scoreOf(ours, snippets), await scoreOf(secretlint, snippets)];
  for (const [name, { precision, recall }] of [
    ['ours', mine],
    ['secretlint', theirs],
  ] as const)
    console.log(`seed ${seed} ${name.padEnd(10)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}`);
  console.log(
    `missed: ${sortsOf(mine.missed).join(', ') || 'none'}\nwrong: ${sortsOf(mine.wrong).join(', ') || 'none'}`,
  );
  if (process.env['MLOPS_SHOW'])
    for (const { path, text, sort } of [...mine.missed, ...mine.wrong]) console.log(`--- ${sort} ${path}\n${text}`);
  expect(mine.precision).toBeGreaterThanOrEqual(0.99);
  expect(mine.recall).toBeGreaterThanOrEqual(0.99);
  // Were the set so easy that everybody passes, it would say nothing.
  expect(theirs.recall).toBeLessThan(0.9);
});

test('no message and no fix repeats a credential', () => {
  for (const { text, path, lines } of labelledSnippets(3, 600)) {
    if (lines.length === 0) continue;
    for (const { message, place, fixes, rule } of validate(path, text).findings) {
      if (!rule.startsWith('secrets/')) continue;
      const secret = text.slice(place.start, place.end).replaceAll(/^["']|["']$/g, '');
      if (secret.length < 8) continue;
      expect(message).not.toContain(secret);
      for (const { title, edits } of fixes)
        expect([title, ...edits.map((edit) => edit.text)].join('\n')).not.toContain(secret);
    }
  }
});
