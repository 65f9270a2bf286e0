// Without a limit a stuck training runs, and costs, for six hours.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const trainingHasTimeout = defineRule({
  id: 'github/training-has-timeout',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['github-environments'],
  check(document, report, file) {
    for (const { name, place, isAboutModels, steps } of jobsOf(document)) {
      if (!isAboutModels || steps.length === 0 || document.find(['jobs', name, 'timeout-minutes'])) continue;
      const runsOn = document.find(['jobs', name, 'runs-on']);
      const line = runsOn?.keyPlace && file.text.lastIndexOf('\n', runsOn.keyPlace.start - 1) + 1;
      const indent = runsOn?.keyPlace && line !== undefined ? file.text.slice(line, runsOn.keyPlace.start) : undefined;
      report({
        at: place,
        message: `${name} has no timeout-minutes: when the training hangs it runs for 360 minutes. Set a limit a little above the usual time.`,
        fixes:
          runsOn?.keyPlace && indent !== undefined && /^ +$/.test(indent)
            ? [
                {
                  title: 'Add timeout-minutes: 120',
                  safe: false,
                  edits: [
                    {
                      place: { start: runsOn.keyPlace.start, end: runsOn.keyPlace.start },
                      text: `timeout-minutes: 120\n${indent}`,
                    },
                  ],
                },
              ]
            : [],
      });
    }
  },
});
