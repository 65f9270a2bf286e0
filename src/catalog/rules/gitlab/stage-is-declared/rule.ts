// A job in an unknown stage makes the whole pipeline invalid.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

// Always there, without being listed.
const builtIn = ['.pre', '.post'];

export const stageIsDeclared = defineRule({
  id: 'gitlab/stage-is-declared',
  kinds: ['gitlab-ci'],
  severity: 'error',
  sources: ['gitlab-protected'],
  check(document, report) {
    const stages = document.find(['stages'])?.value;
    if (!Array.isArray(stages) || document.find(['include'])) return;
    const legal = [...stages.map(String), ...builtIn];
    for (const { name } of jobsOf(document)) {
      const stage = document.find([name, 'stage']);
      if (typeof stage?.value !== 'string' || legal.includes(stage.value) || stage.value.includes('$')) continue;
      const near = nearestWord(stage.value, legal);
      report({
        at: stage.place,
        message: `${JSON.stringify(stage.value)} is none of the stages: GitLab refuses the pipeline.${near ? ` Did you mean ${JSON.stringify(near)}?` : ` Stages are: ${stages.map(String).join(', ')}.`}`,
        fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place: stage.place, text: near }] }] : [],
      });
    }
  },
});
