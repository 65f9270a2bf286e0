// A bare package name is another version in every new environment.
import { defineRule } from '../../../../core/validate/rule.ts';

export const dependenciesArePinned = defineRule({
  id: 'mlproject/dependencies-are-pinned',
  kinds: ['python-env'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    const list = document.find(['dependencies'])?.value;
    for (const index of Array.isArray(list) ? list.keys() : []) {
      const found = document.find(['dependencies', index]);
      if (typeof found?.value !== 'string' || !/^[A-Za-z][\w.-]*(\[[\w,.-]+\])?$/.test(found.value.trim())) continue;
      report({
        at: found.place,
        message: `${found.value} has no version: the same run installs something else next month. Pin it (${found.value}==...), or use "-r requirements.txt" with pinned lines.`,
      });
    }
  },
});
