// An entry point whose script is not in the repository fails when it runs.
import { folderOf, typedFor } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const commandFileExists = defineProjectRule({
  id: 'project/command-file-exists',
  kinds: ['mlproject'],
  severity: 'warning',
  sources: ['mlflow-projects'],
  on: ['script'],
  role: 'reference',
  check(at, project, report) {
    const { name, data } = at.mark;
    if (project.hasFile(name) !== false || name.startsWith('..')) return;
    const base = name.slice(name.lastIndexOf('/') + 1);
    // Without scripts beside it the code is kept somewhere else.
    const scripts = project.filesBelow(folderOf(at.path)).filter((file) => /\.(py|sh|R)$/.test(file));
    const namesake = scripts.filter((file) => file.slice(file.lastIndexOf('/') + 1) === base);
    const near = namesake.length === 1 ? namesake[0] : typedFor(name, scripts);
    if (near === undefined && !scripts.some((file) => folderOf(file) === folderOf(name))) return;
    const prefix = folderOf(at.path) === '' ? 0 : folderOf(at.path).length + 1;
    const written = stringAt(data, ['written']) ?? name;
    report({
      at: at.place,
      message: `There is no file ${written} in this project: the entry point fails when it runs.${near === undefined ? '' : ` Did you mean ${near.slice(prefix)}?`}`,
      fixes:
        near === undefined
          ? []
          : [
              {
                title: `Change to ${near.slice(prefix)}`,
                safe: false,
                edits: [{ place: at.place, text: near.slice(prefix) }],
              },
            ],
    });
  },
});
