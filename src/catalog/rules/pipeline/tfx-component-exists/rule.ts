// TFX has no DataValidator: its statistics, schema and checks are three components.

import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const real: Readonly<Record<string, string>> = {
  'tfx.DataValidator': 'StatisticsGen, SchemaGen and ExampleValidator',
  'tfx.ModelValidator': 'Evaluator',
};

export const tfxComponentExists = defineRule({
  id: 'pipeline/tfx-component-exists',
  kinds: ['retraining-pipeline'],
  severity: 'info',
  sources: ['tfdv'],
  check(document, report) {
    for (const { index, component } of stepsOf(document)) {
      const names = real[component];
      const found = names === undefined ? undefined : document.find(['steps', index, 'component']);
      if (found)
        report({
          at: found.place,
          message: `TFX itself has no ${component.slice(4)}; the name is accepted here, and compiled to TFX it becomes ${names}.`,
        });
    }
  },
});
