// A relative default is looked for where mlflow run is called, not where the project lies.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const pathDefaultIsAbsolute = defineRule({
  id: 'mlproject/path-default-is-absolute',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const { parameters } of entryPointsOf(document))
      for (const { path, name } of parameters) {
        const value = document.find([...path, 'default']);
        if (document.find([...path, 'type'])?.value !== 'path' || typeof value?.value !== 'string') continue;
        if (value.value === '' || /^(\/|[a-z][\w+.-]*:|\{\{|\$)/i.test(value.value)) continue;
        report({
          at: value.place,
          message: `The default of ${name} is relative: MLflow looks for it where "mlflow run" is called and fails when it is elsewhere. Use an absolute path or an address, or type string.`,
        });
      }
  },
});
