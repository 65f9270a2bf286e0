// MLflow takes only a file whose whole name is MLproject; with an extension the project silently has no entry points.
import { defineRule } from '../../../../core/validate/rule.ts';

export const fileNameIsFound = defineRule({
  id: 'mlproject/file-name-is-found',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    const name = file.path.split('/').at(-1) ?? '';
    if (!/^mlproject\.ya?ml$/i.test(name)) return;
    const first =
      document.find('name')?.keyPlace ?? document.find('entry_points')?.keyPlace ?? document.nearestPlace(['name']);
    report({
      at: first,
      message: `MLflow does not find ${name}: it looks for a file whose whole name is MLproject. Rename it, without the extension.`,
    });
  },
});
