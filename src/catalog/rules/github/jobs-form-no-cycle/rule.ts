// Jobs that need each other never start.
import { circleIn } from '../../../../core/validate/order.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const jobsFormNoCycle = defineRule({
  id: 'github/jobs-form-no-cycle',
  kinds: ['github-workflow'],
  severity: 'error',
  sources: ['github-environments'],
  check(document, report) {
    const jobs = jobsOf(document);
    const circle = circleIn(new Map(jobs.map(({ name, needs }) => [name, needs.map((one) => one.name)])));
    const at = jobs.find(({ name }) => name === circle?.[0]);
    if (circle && at)
      report({
        at: at.place,
        message: `These jobs need each other and none can start: ${circle.join(' needs ')}. Remove one of them.`,
      });
  },
});
