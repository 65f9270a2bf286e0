// A condition that the target engine cannot say would be dropped or always true.
import { readCondition } from '../../../../core/text/condition.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const conditionCanBeRead = defineRule({
  id: 'pipeline/condition-can-be-read',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['kfp', 'aws-pipelines'],
  check(document, report, file) {
    for (const { index } of stepsOf(document)) {
      const found = document.find(['steps', index, 'conditional']);
      if (typeof found?.value !== 'string') continue;
      const read = readCondition(found.value);
      if (read.kind !== 'problem') continue;
      report({
        at: placeInScalar(found, read, file.text),
        message: `${read.message} A condition that cannot be read cannot be compiled for an engine.`,
      });
    }
  },
});
