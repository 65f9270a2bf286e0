// Without the space, type and default are one odd key and the parameter becomes required.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const flowMappingHasSpaces = defineRule({
  id: 'mlproject/flow-mapping-has-spaces',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const { parameters } of entryPointsOf(document))
      for (const { path, value } of parameters) {
        if (typeof value !== 'object' || value === null) continue;
        for (const key of Object.keys(value)) {
          const match = /^(type|default):(.+)$/.exec(key);
          const found = match && document.find([...path, key]);
          if (!match || !found?.keyPlace) continue;
          const at = found.keyPlace.start + (match[1]?.length ?? 0) + 1;
          report({
            at: found.keyPlace,
            message: `${JSON.stringify(key)} is a single key, so ${match[1]} is not set. Write "${match[1]}: ${match[2]}".`,
            fixes: [{ title: 'Insert the space', safe: true, edits: [{ place: { start: at, end: at }, text: ' ' }] }],
          });
        }
      }
  },
});
