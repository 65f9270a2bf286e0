// An exit handler runs after the graph is gone: what it asks of the graph's tasks stays as it is written, braces and all.
import type { SourceDocument } from '../../../../core/text/source-file.ts';
import { argoTemplates, workflowPath } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const exitHandlerSeesOutputs = defineRule({
  id: 'argo/exit-handler-sees-outputs',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'warning',
  sources: ['argo-workflows'],
  check(document, report) {
    const handler = document.find([...workflowPath(document), 'onExit'])?.value;
    const template = argoTemplates(document).templates.find(({ name }) => name === handler);
    if (!template) return;
    const published = globalNames(document);
    // A graph or a list of steps as handler has tasks of its own, whose outputs it does see.
    const isGraph = ['dag', 'steps'].some((key) => document.find([...template.path, key]) !== undefined);
    document.walk(({ path, value, place }) => {
      if (typeof value !== 'string' || !template.path.every((step, index) => path[index] === step)) return;
      const task = isGraph ? undefined : /\{\{\s*(?:tasks|steps)\.([\w-]+)\.outputs\./.exec(value)?.[1];
      const global = /\{\{\s*workflow\.outputs\.(?:parameters|artifacts)\.([\w-]+)\s*\}\}/.exec(value)?.[1];
      const isMissing = global !== undefined && published !== undefined && !published.has(global);
      if (task === undefined && !isMissing) return;
      report({
        at: place,
        message:
          task === undefined
            ? `No template publishes an output as ${global}, so the exit handler gets the text in braces. Give the output a globalName: ${global}.`
            : `An exit handler cannot see the outputs of ${task}. Publish the output with a globalName and read workflow.outputs.parameters.`,
      });
    });
  },
});

/** Undefined where templates of other files may publish more. */
function globalNames(document: SourceDocument): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let isWhole = true;
  document.walk(({ path, value }) => {
    const key = path.at(-1);
    if (key === 'globalName' && typeof value === 'string') names.add(value);
    if (
      key === 'templateRef' ||
      key === 'workflowTemplateRef' ||
      (key === 'globalName' && String(value).includes('{{'))
    )
      isWhole = false;
  });
  return isWhole ? names : undefined;
}
