// A job that needs an unknown one makes the whole pipeline invalid.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const needNamesAJob = defineRule({
  id: 'gitlab/need-names-a-job',
  kinds: ['gitlab-ci'],
  severity: 'error',
  sources: ['gitlab-protected'],
  check(document, report) {
    // Jobs may come from included files.
    if (document.find(['include'])) return;
    const jobs = jobsOf(document);
    const names = jobs.map(({ name }) => name);
    for (const job of jobs)
      for (const { name, place } of job.needs) {
        if (names.includes(name) || name.includes('$')) continue;
        const near = nearestWord(
          name,
          names.filter((one) => one !== job.name),
        );
        report({
          at: place,
          message: `No job is called ${JSON.stringify(name)}: GitLab refuses the pipeline.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
          fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place, text: near }] }] : [],
        });
      }
  },
});
