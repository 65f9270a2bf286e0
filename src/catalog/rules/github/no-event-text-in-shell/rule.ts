// A branch name or title that reaches the shell is run by it.
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

// What strangers can write: titles, bodies, branch names, commit messages.
const outside =
  /\$\{\{\s*(github\.(?:head_ref|event\.(?:issue|pull_request|comment|review|discussion|head_commit|pages)[\w.[\]*]*\.(?:title|body|message|ref|label|email|name|page_name))|github\.event\.pull_request\.head\.(?:ref|label))\s*\}\}/;

export const noEventTextInShell = defineRule({
  id: 'github/no-event-text-in-shell',
  kinds: ['github-workflow'],
  severity: 'warning',
  sources: ['github-oidc'],
  check(document, report, file) {
    for (const { name, steps } of jobsOf(document))
      for (const index of steps.keys()) {
        const run = document.find(['jobs', name, 'steps', index, 'run']);
        const match = typeof run?.value === 'string' ? outside.exec(run.value) : null;
        if (!run || !match) continue;
        report({
          at: placeInScalar(run, { start: match.index, end: match.index + match[0].length }, file.text),
          message: `${match[1]} is text from outside and becomes part of the script: whoever names a branch runs commands here. Pass it through env and use "$NAME".`,
        });
      }
  },
});
