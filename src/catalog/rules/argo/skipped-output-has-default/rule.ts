// A task that may be skipped leaves no output; who reads it then fails (and waited for ever before 3.7.16 and 4.0.7).
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import type { Found, Path, SourceDocument } from '../../../../core/text/source-file.ts';
import { type ArgoTemplate, argoTemplates } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const skippedOutputHasDefault = defineRule({
  id: 'argo/skipped-output-has-default',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'warning',
  sources: ['argo-workflows'],
  check(document, report, file) {
    const { templates } = argoTemplates(document);
    for (const template of templates) {
      const tasks = tasksOf(document, template);
      for (const reader of tasks)
        for (const argument of document.entries([...reader.path, 'arguments', 'parameters'])) {
          const value = document.find([...argument.path, 'value']);
          if (typeof value?.value !== 'string') continue;
          const [, name, key] =
            /\{\{\s*(?:tasks|steps)\.([\w-]+)\.outputs\.parameters\.([\w-]+)\s*\}\}/.exec(value.value) ?? [];
          const task = tasks.find((one) => one.name === name);
          if (!task?.mayBeSkipped || name === undefined || isGuarded(reader, name)) continue;
          const source = named(document, templates, { template: task.template, list: 'outputs', name: key });
          const target = named(document, templates, {
            template: reader.template,
            list: 'inputs',
            name: document.find([...argument.path, 'name'])?.value,
          });
          const hasDefault =
            document.find([...(source?.path ?? []), 'valueFrom', 'default']) !== undefined ||
            ['default', 'value'].some((one) => target && document.find([...target.path, one]) !== undefined);
          if (!source || hasDefault) continue;
          report({
            at: value.place,
            message: `${name} may be skipped, and then it has no ${key}: this task fails. Give the output a valueFrom.default.`,
            fixes: offeredFix(
              'Add an empty default',
              insertEntry({ document, file }, [...source.path, 'valueFrom', 'default'], ''),
            ),
            related: [{ place: source.place, message: 'the output, which has no default' }],
          });
        }
    }
  },
});

interface Task {
  readonly path: Path;
  readonly name: unknown;
  readonly template: unknown;
  readonly mayBeSkipped: boolean;
  readonly depends: string;
}

function tasksOf(document: SourceDocument, { path }: ArgoTemplate): readonly Task[] {
  const steps = document.entries([...path, 'steps']).flatMap((group) => document.entries(group.path));
  return [...document.entries([...path, 'dag', 'tasks']), ...steps].map((task): Task => {
    const valueAt = (key: string) => document.find([...task.path, key])?.value;
    return {
      path: task.path,
      name: valueAt('name'),
      template: valueAt('template'),
      mayBeSkipped: valueAt('when') !== undefined,
      depends: String(valueAt('depends') ?? ''),
    };
  });
}

/** A reader that is skipped itself, or that asks for success, does not run without the output. */
function isGuarded({ mayBeSkipped, depends }: Task, name: string): boolean {
  return mayBeSkipped || (depends.includes(`${name}.Succeeded`) && !depends.includes(`${name}.Skipped`));
}

interface Wanted {
  readonly template: unknown;
  readonly list: 'inputs' | 'outputs';
  readonly name: unknown;
}

function named(
  document: SourceDocument,
  templates: readonly ArgoTemplate[],
  { template, list, name }: Wanted,
): Found | undefined {
  const owner = templates.find((one) => one.name === template);
  if (!owner) return undefined;
  return document
    .entries([...owner.path, list, 'parameters'])
    .find(({ path }) => document.find([...path, 'name'])?.value === name);
}
