// A pipeline that runs an entry point that the MLproject does not have fails at its first step.
import { changeTo, typedFor } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const entryPointExists = defineProjectRule({
  id: 'project/entry-point-exists',
  kinds: ['github-workflow', 'gitlab-ci', 'retraining-pipeline'],
  severity: 'warning',
  sources: ['mlflow-projects'],
  on: ['entry-point'],
  role: 'reference',
  check(at, project, report) {
    const folder = stringAt(at.mark.data, ['folder']);
    const points = project
      .all('entry-point', 'definition')
      .filter(({ mark }) => stringAt(mark.data, ['folder']) === folder);
    const [first] = points;
    const names = points.map(({ mark }) => mark.name);
    // MLflow also runs a script that is no entry point.
    if (!first || names.includes(at.mark.name) || /\.(py|sh|R)$/.test(at.mark.name)) return;
    const near = typedFor(at.mark.name, names);
    report({
      at: at.place,
      message: `The MLproject has no entry point ${JSON.stringify(at.mark.name)}: "mlflow run" ends with "Could not find ${at.mark.name} among entry points". It has ${names.join(', ')}.`,
      related: [{ path: first.path, place: first.place, message: 'the entry points are declared here' }],
      fixes: near === undefined ? [] : changeTo(near, at),
    });
  },
});
