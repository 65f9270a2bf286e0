// MLflow refuses a project whose environment file is not there.
import { folderOf } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const environmentFileExists = defineProjectRule({
  id: 'project/environment-file-exists',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  on: ['environment-file'],
  role: 'reference',
  check(at, project, report) {
    if (project.hasFile(at.mark.name) !== false || at.mark.name.startsWith('..')) return;
    const folder = folderOf(at.mark.name);
    const prefix = folderOf(at.path) === '' ? 0 : folderOf(at.path).length + 1;
    const key = stringAt(at.mark.data, ['key']) ?? '';
    const wanted = key === 'conda_env' ? /(conda|environment)[^/]*\.ya?ml$/ : /python_env[^/]*\.ya?ml$/;
    const near = project.filesBelow(folder).filter((file) => folderOf(file) === folder && wanted.test(file));
    const [only] = near;
    report({
      at: at.place,
      message: `${key} names a file that is not in this project: MLflow refuses to load it. ${only === undefined ? 'Add the file, or correct the path.' : `Did you mean ${only.slice(prefix)}?`}`,
      fixes:
        only === undefined
          ? []
          : [
              {
                title: `Change to ${only.slice(prefix)}`,
                safe: false,
                edits: [{ place: at.place, text: only.slice(prefix) }],
              },
            ],
    });
  },
});
