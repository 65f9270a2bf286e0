// Two trainings at once register two challengers, and the last to finish wins.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const trainingRunsAlone = defineRule({
  id: 'github/training-runs-alone',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['github-environments'],
  check(document, report) {
    const schedule = document.find(['on', 'schedule']) ?? document.find(['true', 'schedule']);
    const jobs = jobsOf(document);
    const trains = jobs.find(({ isTraining }) => isTraining);
    if (!schedule || !trains || document.find(['concurrency'])) return;
    if (document.find(['jobs', trains.name, 'concurrency'])) return;
    report({
      at: trains.place,
      message:
        'A scheduled training without a concurrency group can run beside a manual one, and both register. Add "concurrency: { group: retrain }".',
    });
  },
});
