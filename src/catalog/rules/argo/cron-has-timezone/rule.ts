// Without a time zone the controller's own clock decides, and summer time moves the run.
import { defineRule } from '../../../../core/validate/rule.ts';

export const cronHasTimezone = defineRule({
  id: 'argo/cron-has-timezone',
  kinds: ['argo-cron-workflow'],
  severity: 'info',
  sources: ['argo-workflows'],
  check(document, report) {
    const at = document.find(['spec', 'schedules']) ?? document.find(['spec', 'schedule']);
    if (!at || document.find(['spec', 'timezone'])) return;
    if (/(^|")\s*(CRON_)?TZ=/.test(JSON.stringify(at.value))) return;
    report({
      at: at.keyPlace ?? at.place,
      message:
        "No timezone: the controller's local time decides. Set timezone (such as Etc/UTC), and avoid 01:00 to 03:00 where clocks change.",
    });
  },
});
