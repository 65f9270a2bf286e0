// A serving endpoint pins a version: it follows no alias, and knows no latest.
import { defineRule } from '../../../../core/validate/rule.ts';

export const servedVersionIsANumber = defineRule({
  id: 'databricks/served-version-is-a-number',
  kinds: ['databricks-bundle'],
  severity: 'warning',
  sources: ['databricks-bundles', 'mlflow-registry'],
  check(document, report) {
    document.walk(({ path, value, place }) => {
      const key = path.at(-1);
      if (
        (key !== 'entity_version' && key !== 'model_version') ||
        !/^served_(entities|models)$/.test(String(path.at(-3)))
      )
        return;
      // A variable is filled in by the bundle.
      if (typeof value !== 'string' || /^\d+$/.test(value.trim()) || value.includes('${')) return;
      report({
        at: place,
        message: `${JSON.stringify(value)} is no version: an endpoint serves the version whose number it names and follows no alias. Write the number, or a variable of the bundle that CI sets.`,
      });
    });
  },
});
