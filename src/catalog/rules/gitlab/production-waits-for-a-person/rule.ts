// A job that deploys to production on every push needs no approval from anybody.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const productionWaitsForAPerson = defineRule({
  id: 'gitlab/production-waits-for-a-person',
  kinds: ['gitlab-ci'],
  severity: 'info',
  sources: ['gitlab-protected'],
  check(document, report) {
    for (const { name, place, isProduction, isAboutModels } of jobsOf(document)) {
      const text = JSON.stringify([
        document.find([name, 'when'])?.value,
        document.find([name, 'rules'])?.value,
        document.find([name, 'extends'])?.value,
      ]);
      // What runs on failure alone is a way back: it must not wait.
      if (!isProduction || !isAboutModels || /manual|on_failure/.test(text) || document.find([name, 'extends']))
        continue;
      report({
        at: place,
        message: `${name} deploys to production by itself. Set "when: manual", or protect the environment so that somebody approves.`,
      });
    }
  },
});
