// A rollback of a step that is not there takes nothing back.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const rollbackNamesAStep = defineRule({
  id: 'pipeline/rollback-names-a-step',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['sre-canary'],
  check(document, report) {
    const step = document.find(['rollback', 'step']);
    if (typeof step?.value !== 'string') return;
    const names = stepsOf(document).map(({ name }) => name);
    if (names.length === 0 || names.includes(step.value)) return;
    const near = nearestWord(step.value, names);
    report({
      at: step.place,
      message: `No step is called ${JSON.stringify(step.value)}, so nothing would be rolled back.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
      fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place: step.place, text: near }] }] : [],
    });
  },
});
