// The word None reaches the program as four letters.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const defaultIsNotNone = defineRule({
  id: 'mlproject/default-is-not-none',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const { parameters } of entryPointsOf(document))
      for (const { path, name } of parameters) {
        const value = document.find([...path, 'default']);
        // A null is the same as no default: the parameter is required.
        if (value?.value === 'None')
          report({
            at: value.place,
            message: `The program gets the text "None" for ${name}, not nothing. Leave the default away and make the option optional in the program, or use an empty text.`,
          });
      }
  },
});
