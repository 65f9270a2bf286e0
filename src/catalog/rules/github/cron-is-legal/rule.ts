// A schedule that GitHub cannot read makes the whole workflow invalid.
import { readCron } from '../../../../core/text/cron.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const cronIsLegal = defineRule({
  id: 'github/cron-is-legal',
  kinds: ['github-workflow'],
  severity: 'error',
  sources: ['github-environments'],
  check(document, report, file) {
    for (const key of ['on', 'true']) {
      const schedules = document.find([key, 'schedule'])?.value;
      for (const index of Array.isArray(schedules) ? schedules.keys() : []) {
        const found = document.find([key, 'schedule', index, 'cron']);
        if (typeof found?.value !== 'string' || found.value.includes('${{')) continue;
        const read = readCron(found.value, 'github');
        if (read.kind === 'problem')
          report({ at: placeInScalar(found, read, file.text), message: `${read.message} The workflow is refused.` });
      }
    }
  },
});
