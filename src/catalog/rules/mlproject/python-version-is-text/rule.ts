// YAML reads 3.10 as 3.1, and MLflow then asks for a Python that does not exist.
import { defineRule } from '../../../../core/validate/rule.ts';

export const pythonVersionIsText = defineRule({
  id: 'mlproject/python-version-is-text',
  kinds: ['python-env'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    const version = document.find(['python']);
    if (typeof version?.value !== 'number') return;
    const written = file.text.slice(version.place.start, version.place.end);
    report({
      at: version.place,
      message: `${written} is a number (3.10 would be 3.1) and MLflow fails on it. Quote the version: "${written}".`,
      fixes: [{ title: 'Quote the version', safe: true, edits: [{ place: version.place, text: `"${written}"` }] }],
    });
  },
});
