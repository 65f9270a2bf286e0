// A schedule whose time cannot be read is refused, and nothing is retrained or watched.
import { readCron } from '../../../../core/text/cron.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const cronTriggerIsLegal = defineRule({
  id: 'azure-ml/cron-trigger-is-legal',
  kinds: ['azure-ml'],
  severity: 'error',
  sources: ['azure-schedule'],
  check(document, report, file) {
    const found = document.find('trigger.expression');
    if (typeof found?.value !== 'string' || /[{$]/.test(found.value)) return;
    const read = readCron(found.value, 'azure');
    if (read.kind === 'problem')
      report({
        at: placeInScalar(found, read, file.text),
        message: `${read.message} Azure ML refuses the schedule.`,
      });
  },
});
