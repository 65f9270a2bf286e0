// A parameter that never reaches the command changes nothing, and nobody is told.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const parameterIsUsed = defineRule({
  id: 'mlproject/parameter-is-used',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const { command, parameters } of entryPointsOf(document)) {
      if (command === undefined) continue;
      for (const { name, place } of parameters)
        if (
          !command.value.includes(`{${name}}`) &&
          !command.value.includes(`{${name}[`) &&
          !command.value.includes(`{${name}:`)
        )
          report({
            at: place,
            message: `${JSON.stringify(name)} is declared but not used in the command: -P ${name}=... has no effect. Add --${name} {${name}} to the command, or remove it.`,
          });
    }
  },
});
