// MLflow refuses a uri without a scheme, also when it is only the default.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const uriDefaultHasScheme = defineRule({
  id: 'mlproject/uri-default-has-scheme',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const { parameters } of entryPointsOf(document))
      for (const { path, name } of parameters) {
        if (document.find([...path, 'type'])?.value !== 'uri') continue;
        const value = document.find([...path, 'default']);
        if (
          typeof value?.value !== 'string' ||
          value.value === '' ||
          /^[a-z][\w+.-]*:/i.test(value.value) ||
          value.value.includes('{{')
        )
          continue;
        report({
          at: value.place,
          message: `The default of ${name} has no scheme: whenever it is used the run fails ("Got value ... for parameter ... not a uri"). Add one (s3://, file://), or use type path.`,
        });
      }
  },
});
