// A date that no year has is a pipeline that never runs.
import { nextFireTimes, readCron } from '../../../../core/text/cron.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

// Any moment will do: five years are looked at from there, so every leap year is met.
const from = Date.UTC(2026, 0, 1);

export const scheduleCanFire = defineRule({
  id: 'pipeline/schedule-can-fire',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['k8s-cronjob'],
  check(document, report) {
    const found = document.find(['schedule']);
    if (typeof found?.value !== 'string') return;
    const read = readCron(found.value, 'unix');
    if (read.kind === 'problem') return;
    if (nextFireTimes(read, from, 1)?.length === 0)
      report({
        at: found.place,
        message: 'This schedule names a day that no year has, so it never fires. Change the day or the month.',
      });
  },
});
