// Dependencies and conditions name steps: a name that two steps have points nowhere certain.

import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const stepNamesAreUnique = defineRule({
  id: 'pipeline/step-names-are-unique',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['kfp', 'argo-workflows'],
  check(document, report) {
    const first = new Map<string, ReturnType<typeof stepsOf>[number]>();
    for (const step of stepsOf(document)) {
      const earlier = first.get(step.name);
      if (!earlier) first.set(step.name, step);
      else
        report({
          at: step.at.place,
          message: `Two steps are called ${JSON.stringify(step.name)}: every engine refuses the second, and what depends on it is not certain. Give this one a name of its own.`,
          related: [{ place: earlier.at.place, message: 'the first one' }],
        });
    }
  },
});
