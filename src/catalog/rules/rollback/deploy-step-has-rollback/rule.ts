// A pipeline that deploys by itself must also know the way back by itself.
import type { Fix } from '../../../../core/text/finding.ts';
import type { SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const deployStepHasRollback = defineRule({
  id: 'rollback/deploy-step-has-rollback',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['sre-canary', 'mlflow-registry'],
  check(document, report, file) {
    const steps = document.find('steps')?.value;
    if (!Array.isArray(steps) || document.find('rollback')) return;
    const index = steps.findLastIndex(isDeployment);
    const name = document.find(['steps', index, 'name']);
    if (index < 0 || typeof name?.value !== 'string') return;
    const fix = insertRollback(name.value, document, file);
    report({
      at: name.place,
      message: `The step ${JSON.stringify(name.value)} deploys, but nothing says how to come back. Add a rollback block: which step, to which version, and when.`,
      fixes: fix ? [fix] : [],
    });
  },
});

function isDeployment(step: unknown): boolean {
  if (typeof step !== 'object' || step === null) return false;
  const { name, component } = step as { name?: unknown; component?: unknown };
  // `kserve.Deployer`, `model-deployment`, `KServeDeploy`; TFX calls its own Pusher.
  return [name, component].some(
    (word) =>
      typeof word === 'string' && /(?<!un)deploy(?:er|ment|s|ing)?(?![a-z])|(?:^|[._-])pusher(?![a-z])/i.test(word),
  );
}

// In the dialect of the document: block YAML gets a line of its own, a flow mapping or JSON one more entry.
function insertRollback(step: string, document: SourceDocument, file: SourceFile): Fix | undefined {
  const title = 'Add a rollback to the previous version';
  const name = JSON.stringify(step);
  const { start, end } = document.place;
  if (file.text[start] === '{') {
    const close = file.text.lastIndexOf('}', end - 1);
    const last = file.text.slice(start, close).trimEnd().length + start;
    if (close <= start || file.text[last - 1] === ',') return undefined;
    return {
      title,
      safe: true,
      edits: [
        {
          place: { start: last, end: last },
          text: `, "rollback": { "step": ${name}, "to": "previous", "when": ["slo_violation", "evaluation_failed"] }`,
        },
      ],
    };
  }
  const key = document.find('pipeline_name')?.keyPlace ?? document.place;
  const indent = /[ ]*$/.exec(file.text.slice(0, key.start))?.[0] ?? '';
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const line = `${indent}rollback: { step: ${name}, to: previous, when: [slo_violation, evaluation_failed] }`;
  const isOnNewLine = file.text[end - 1] === '\n';
  return {
    title,
    safe: true,
    edits: [{ place: { start: end, end }, text: isOnNewLine ? `${line}${newline}` : `${newline}${line}` }],
  };
}
