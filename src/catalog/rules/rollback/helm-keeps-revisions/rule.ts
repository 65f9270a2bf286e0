// Helm can go back only to a revision that it kept.
import type { Place } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const helmKeepsRevisions = defineRule({
  id: 'rollback/helm-keeps-revisions',
  kinds: ['github-workflow', 'gitlab-ci'],
  severity: 'warning',
  sources: ['sre-canary'],
  check(document, report, { text }) {
    for (const at of singleHistories(text, document.place)) report({ at, message, fixes: [fix(at)] });
  },
  checkText({ path, text }, report) {
    if (!/\.(?:sh|bash)$|(?:^|\/)(?:Makefile|justfile)$/.test(path)) return;
    for (const at of singleHistories(text, { start: 0, end: text.length })) report({ at, message, fixes: [fix(at)] });
  },
});

const message =
  'Helm keeps one revision only, so helm rollback finds none to go back to. Keep 10, which is what it does where nothing is said.';

const fix = (at: Place) => ({ title: 'Keep 10 revisions', safe: false, edits: [{ place: at, text: '10' }] });

function singleHistories(text: string, { start, end }: Place): readonly Place[] {
  const command = /\bhelm[ \t]+(?:[^\n\\]|\\\n){0,600}?--history-max[ =]+(1)(?!\d)/g;
  return [...text.slice(start, end).matchAll(command)].map((match) => {
    const at = start + match.index + match[0].length - 1;
    return { start: at, end: at + 1 };
  });
}
