// A canary that moves by the clock alone promotes a bad model on time.
import { defineRule } from '../../../../core/validate/rule.ts';

export const canaryHasGate = defineRule({
  id: 'rollback/canary-has-gate',
  kinds: ['argo-rollout'],
  severity: 'info',
  sources: ['argo-rollouts-analysis', 'sre-canary'],
  check(document, report) {
    const steps = document.find(['spec', 'strategy', 'canary', 'steps']);
    if (!Array.isArray(steps?.value) || document.find(['spec', 'strategy', 'canary', 'analysis'])) return;
    const list = steps.value.filter(
      (step): step is Record<string, unknown> => typeof step === 'object' && step !== null,
    );
    const moves = list.some((step) => step['setWeight'] !== undefined);
    // A pause without an end waits for a person; analyses and experiments decide by themselves.
    const isGated = list.some(
      (step) =>
        step['analysis'] !== undefined ||
        step['experiment'] !== undefined ||
        ('pause' in step && (step['pause'] as { duration?: unknown } | null)?.duration === undefined),
    );
    if (moves && !isGated)
      report({
        at: steps.keyPlace ?? steps.place,
        message:
          'Every step of this canary passes by the clock: a bad version reaches everybody on time. Add an analysis step, or a pause without duration that waits for a person.',
      });
  },
});
