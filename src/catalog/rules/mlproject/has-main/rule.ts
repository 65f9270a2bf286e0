// "mlflow run ." starts main; without one every call must name an entry point.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const hasMain = defineRule({
  id: 'mlproject/has-main',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    const names = entryPointsOf(document).map(({ name }) => name);
    const at = document.find(['entry_points']);
    if (at && names.length > 0 && !names.includes('main'))
      report({
        at: at.keyPlace ?? at.place,
        message: `There is no entry point "main", so "mlflow run ." fails. Run it with -e ${names[0]}, or name the usual one main.`,
      });
  },
});
