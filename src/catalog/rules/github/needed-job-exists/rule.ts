// A job that needs an unknown one makes the whole workflow invalid.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const neededJobExists = defineRule({
  id: 'github/needed-job-exists',
  kinds: ['github-workflow'],
  severity: 'error',
  sources: ['github-environments'],
  check(document, report) {
    const jobs = jobsOf(document);
    const names = jobs.map(({ name }) => name);
    for (const job of jobs)
      for (const { name, place } of job.needs) {
        if (names.includes(name)) continue;
        const near = nearestWord(
          name,
          names.filter((one) => one !== job.name),
        );
        report({
          at: place,
          message: `No job is called ${JSON.stringify(name)}: GitHub refuses the workflow.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
          fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place, text: near }] }] : [],
        });
      }
  },
});
