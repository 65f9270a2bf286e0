// Moving an alias forgets where it stood; the version to go back to must be read first.
import { defineRule } from '../../../../core/validate/rule.ts';

const served = 'champion|production|prod|live|current';
const inPython = new RegExp(String.raw`\bset_registered_model_alias\(([^()]{0,300}?["'](?:${served})["'])`, 'gi');
const inShell = new RegExp(
  String.raw`\bdatabricks registered-models set-alias[ \t]+\S{1,200}[ \t]+["']?(?:${served})\b`,
  'gi',
);
const remembers = /get_model_version_by_alias|get-alias|\.aliases\b|previous|rollback|roll_back/i;

export const aliasMoveIsRecorded = defineRule({
  id: 'rollback/alias-move-is-recorded',
  kinds: [],
  severity: 'info',
  sources: ['mlflow-registry'],
  check() {},
  checkText({ path, text }, report) {
    const command = /\.py$/.test(path) ? inPython : /\.(?:sh|bash)$/.test(path) ? inShell : undefined;
    if (!command || remembers.test(text)) return;
    for (const match of text.matchAll(command)) {
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
      if (line.trimStart().startsWith('#')) continue;
      report({
        at: { start: match.index, end: match.index + match[0].length },
        message:
          'The alias moves and nothing notes where it stood, so nobody knows which version to go back to. Read it first (get_model_version_by_alias) and keep the number in a tag, such as previous_version.',
      });
    }
  },
});
