// Without a fixed seed two runs on the same data give two models, and a comparison compares luck.

import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const trainingFixesItsSeed = defineRule({
  id: 'pipeline/training-fixes-its-seed',
  kinds: ['retraining-pipeline'],
  severity: 'info',
  sources: ['scikit-split', 'mlflow-projects'],
  check(document, report) {
    for (const { index, isTraining, isEvaluation } of stepsOf(document)) {
      const found = document.find(['steps', index, 'hyperparameters']);
      if (!isTraining || isEvaluation || typeof found?.value !== 'object' || found.value === null) continue;
      const keys = Object.keys(found.value);
      if (keys.length > 0 && !keys.some((key) => /seed|random_state/i.test(key)))
        report({
          at: found.keyPlace ?? found.place,
          message:
            'The hyperparameters fix no seed: the same data trains another model each time. Add seed (or random_state).',
        });
    }
  },
});
