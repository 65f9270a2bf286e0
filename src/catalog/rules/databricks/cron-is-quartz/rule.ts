// Databricks reads Quartz: six fields, seconds first, Sunday = 1. What crontab writes is refused, or means another time.
import { readCron } from '../../../../core/text/cron.ts';
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

export const cronIsQuartz = defineRule({
  id: 'databricks/cron-is-quartz',
  kinds: ['databricks-bundle'],
  severity: 'error',
  sources: ['databricks-bundles'],
  check(document, report, file) {
    document.walk((found) => {
      if (found.path.at(-1) !== 'quartz_cron_expression') return;
      if (typeof found.value !== 'string' || /[{$]/.test(found.value)) return;
      const read = readCron(found.value, 'quartz');
      if (read.kind !== 'problem') return;
      const meant = toQuartz(found.value);
      report({
        at: placeInScalar(found, read, file.text),
        message: `${read.message} Databricks refuses the schedule.`,
        fixes:
          meant === undefined ? [] : offeredFix(`Change to ${meant}`, replaceValue({ document, file }, found, meant)),
      });
    });
  },
});

/** The same times in Quartz, of five fields as crontab writes them or of six without `?`; undefined where that is not plain. */
function toQuartz(expression: string): string | undefined {
  const fields = expression.trim().split(/\s+/);
  const isCrontab = fields.length === 5;
  const [seconds, minutes, hours, days, months, onWeekdays] = isCrontab ? ['0', ...fields] : fields;
  if (fields.length > 6 || !days || !onWeekdays || (days !== '*' && onWeekdays !== '*')) return undefined;
  if (onWeekdays !== '*' && onWeekdays.includes('/')) return undefined;
  // Numbers of weekdays differ by one; names are the same everywhere.
  const named = isCrontab
    ? onWeekdays.replaceAll(/\d+/g, (digits) => weekdays[Number(digits) % 7] ?? digits)
    : onWeekdays;
  const both = onWeekdays === '*' ? [days, months, '?'] : ['?', months, named];
  const meant = [seconds, minutes, hours, ...both].join(' ');
  return readCron(meant, 'quartz').kind === 'cron' ? meant : undefined;
}
