// A schedule that no engine can read never starts a run.
import { readCron } from '../../../../core/text/cron.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const scheduleIsCron = defineRule({
  id: 'pipeline/schedule-is-cron',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['k8s-cronjob', 'argo-workflows'],
  check(document, report, file) {
    const triggers = document.find(['triggers'])?.value;
    const paths = [
      ['schedule'],
      ...(Array.isArray(triggers) ? triggers.map((_, index) => ['triggers', index, 'cron']) : []),
    ];
    for (const path of paths) {
      const found = document.find(path);
      if (typeof found?.value !== 'string') continue;
      const read = readCron(found.value, 'unix');
      if (read.kind !== 'problem') continue;
      const [seconds, ...five] = found.value.trim().split(/\s+/);
      // Six fields that begin with a plain 0 are Quartz or Kubeflow: the rest is what was meant.
      const meant = five.join(' ').replaceAll('?', '*');
      const isLonger = five.length === 5 && seconds === '0' && readCron(meant, 'unix').kind === 'cron';
      report({
        at: placeInScalar(found, read, file.text),
        message: `${read.message} Engines with other dialects get theirs when the pipeline is compiled.`,
        fixes: isLonger
          ? [
              {
                title: `Change to "${meant}"`,
                safe: false,
                edits: [{ place: found.place, text: JSON.stringify(meant) }],
              },
            ]
          : [],
      });
    }
  },
});
