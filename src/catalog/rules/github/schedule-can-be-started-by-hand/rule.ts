// A scheduled retraining sleeps when the repository does; somebody must be able to start it.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const scheduleCanBeStartedByHand = defineRule({
  id: 'github/schedule-can-be-started-by-hand',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['github-environments'],
  check(document, report) {
    for (const key of ['on', 'true']) {
      const schedule = document.find([key, 'schedule']);
      if (!schedule || document.find([key, 'workflow_dispatch']) || document.find([key, 'repository_dispatch']))
        continue;
      if (!jobsOf(document).some(({ isTraining }) => isTraining)) continue;
      report({
        at: schedule.keyPlace ?? schedule.place,
        message:
          'Schedules run only from the default branch and stop after 60 days without activity. Add workflow_dispatch, so that a retraining can be started by hand.',
      });
    }
  },
});
