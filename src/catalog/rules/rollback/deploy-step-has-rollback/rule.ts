// A pipeline that deploys by itself must also know the way back by itself.
import { defineRule } from '../../../../core/validate/rule.ts';

export const deployStepHasRollback = defineRule({
  id: 'rollback/deploy-step-has-rollback',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['sre-canary', 'mlflow-registry'],
  check(document, report, file) {
    const steps = document.find('steps')?.value;
    if (!Array.isArray(steps) || document.find('rollback')) return;
    const index = steps.findIndex((step) => isDeployment(step));
    const step = document.find(['steps', index]);
    if (index < 0 || !step) return;
    const name = String((steps[index] as { name?: unknown }).name ?? '');
    const at = document.find(['steps', index, 'name'])?.place ?? step.place;
    const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
    const isFlow = file.text.slice(document.place.start).trimStart().startsWith('{');
    const block = `${file.text.endsWith('\n') ? '' : newline}rollback: { step: ${JSON.stringify(name)}, to: previous, when: [slo_violation, evaluation_failed] }${newline}`;
    const end = { start: file.text.length, end: file.text.length };
    report({
      at,
      message: `The step ${JSON.stringify(name)} deploys, but nothing says how to come back. Add a rollback block: which step, to which version, and when.`,
      fixes:
        isFlow || file.documents.length > 1
          ? []
          : [{ title: 'Add a rollback to the previous version', safe: true, edits: [{ place: end, text: block }] }],
    });
  },
});

function isDeployment(step: unknown): boolean {
  if (typeof step !== 'object' || step === null) return false;
  const { name, component } = step as { name?: unknown; component?: unknown };
  return /(^|[._-])deploy(er|ment|s)?($|[._-])/i.test(
    `${String(name ?? '')} ${String(component ?? '')}`.replaceAll(' ', '.'),
  );
}
