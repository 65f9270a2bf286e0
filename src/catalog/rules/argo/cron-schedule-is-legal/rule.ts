// A schedule that the controller cannot read never starts a run.
import { readCron } from '../../../../core/text/cron.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const cronScheduleIsLegal = defineRule({
  id: 'argo/cron-schedule-is-legal',
  kinds: ['argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report, file) {
    const list = document.find(['spec', 'schedules'])?.value;
    const paths = [
      ['spec', 'schedule'],
      ...(Array.isArray(list) ? list.map((_, index) => ['spec', 'schedules', index]) : []),
    ];
    for (const path of paths) {
      const found = document.find(path);
      if (typeof found?.value !== 'string' || found.value.includes('{{')) continue;
      const read = readCron(found.value, 'argo');
      if (read.kind !== 'problem') continue;
      report({
        at: placeInScalar(found, read, file.text),
        message: `${read.message} The controller refuses it and nothing runs.`,
      });
    }
  },
});
