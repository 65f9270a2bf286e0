// A task that names no template is refused when the workflow is submitted.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { argoTemplates, workflowPath } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const templateExists = defineRule({
  id: 'argo/template-exists',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report) {
    const { templates, calls } = argoTemplates(document);
    const path = workflowPath(document);
    // Everything may come from another object.
    if (document.find([...path, 'workflowTemplateRef']) || templates.length === 0) return;
    const names = templates.map(({ name }) => name);
    const named = [
      ...calls.map(({ template }) => template),
      ...['entrypoint', 'onExit'].map((key) => document.find([...path, key])),
    ];
    for (const found of named) {
      if (typeof found?.value !== 'string' || names.includes(found.value) || found.value.includes('{{')) continue;
      const near = nearestWord(found.value, names);
      report({
        at: found.place,
        message: `No template is called ${JSON.stringify(found.value)}: argo refuses the workflow.${near ? ` Did you mean ${JSON.stringify(near)}?` : ` Templates are: ${names.join(', ')}.`}`,
        fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place: found.place, text: near }] }] : [],
      });
    }
  },
});
