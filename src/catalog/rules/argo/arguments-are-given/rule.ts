// A task that leaves an input of its template empty is refused when the workflow is submitted.
import type { Path, SourceDocument } from '../../../../core/text/source-file.ts';
import { argoTemplates } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const argumentsAreGiven = defineRule({
  id: 'argo/arguments-are-given',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'error',
  sources: ['argo-workflows'],
  check(document, report) {
    const { templates, calls } = argoTemplates(document);
    for (const { template } of calls) {
      const called = templates.find(({ name }) => name === template.value);
      const call = template.path.slice(0, -1);
      // Arguments of a whole list of items may be built by expressions; then the engine decides.
      if (
        !called ||
        (document.find([...call, 'arguments', 'parameters'])?.value === undefined && document.find([...call, 'inline']))
      )
        continue;
      const given = namesAt(document, [...call, 'arguments', 'parameters']);
      const missing = wantedOf(document, [...called.path, 'inputs', 'parameters']).filter(
        (name) => !given.includes(name),
      );
      if (missing.length > 0)
        report({
          at: template.place,
          message: `${called.name} wants the parameter ${missing.join(' and ')}, which is not given and has no default: argo refuses the workflow. Add it to arguments.parameters.`,
        });
    }
  },
});

function namesAt(document: SourceDocument, path: Path): readonly string[] {
  const list = document.find(path)?.value;
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const { name } = (one ?? {}) as { name?: unknown };
    return typeof name === 'string' ? [name] : [];
  });
}

function wantedOf(document: SourceDocument, path: Path): readonly string[] {
  const list = document.find(path)?.value;
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const { name, value, valueFrom, default: fallback } = (one ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && value === undefined && valueFrom === undefined && fallback === undefined
      ? [name]
      : [];
  });
}
