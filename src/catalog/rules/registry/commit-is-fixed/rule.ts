// A branch moves on: the code that trained the version cannot be found again by its name.
import { defineRule } from '../../../../core/validate/rule.ts';

export const commitIsFixed = defineRule({
  id: 'registry/commit-is-fixed',
  kinds: ['model-registry-entry'],
  severity: 'info',
  sources: ['mlflow-registry'],
  check(document, report) {
    const commit = document.find('metadata.git_commit');
    if (typeof commit?.value !== 'string') return;
    const word = commit.value.trim().replace(/^(?:refs\/heads|origin)\//, '');
    if (
      /^(?:main|master|head|latest|current|trunk|dev|develop|production|staging|(?:feature|release|hotfix)\/.*)$/i.test(
        word,
      )
    )
      report({
        at: commit.place,
        message: `${commit.value} names another commit after the next push, so nobody can find the code that trained this version. Write the id of the commit (git rev-parse HEAD).`,
      });
    else if (/-dirty$/.test(word))
      report({
        at: commit.place,
        message: `${commit.value} was trained with changes that are in no commit. Commit them and train again, or the version cannot be repeated.`,
      });
  },
});
