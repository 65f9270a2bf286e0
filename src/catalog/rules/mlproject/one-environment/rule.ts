// MLflow refuses a project with two environment keys; a key counts when it is present, even with nothing behind it.
import { defineRule } from '../../../../core/validate/rule.ts';

export const oneEnvironment = defineRule({
  id: 'mlproject/one-environment',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report) {
    const present = ['docker_env', 'python_env', 'conda_env', 'databricks_spark_job'].flatMap((key) => {
      const found = document.find([key]);
      return found ? [{ key, place: found.keyPlace ?? found.place }] : [];
    });
    const last = present.at(-1);
    if (present.length < 2 || !last) return;
    report({
      at: last.place,
      message: `${present.map(({ key }) => key).join(' and ')} stand side by side, and MLflow refuses to load that. Keep one of them.`,
      related: present.slice(0, -1).map(({ key, place }) => ({ place, message: `${key} stands here` })),
    });
  },
});
