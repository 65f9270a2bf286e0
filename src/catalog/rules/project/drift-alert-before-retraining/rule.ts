// Somebody should hear of drift before a retraining starts by itself.
import { valueAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const driftAlertBeforeRetraining = defineProjectRule({
  id: 'project/drift-alert-before-retraining',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['psi-review'],
  on: ['retrain-threshold'],
  role: 'definition',
  check(at, project, report) {
    const retrainAt = valueAt(at.mark.data, ['limit']);
    const alerts = project
      .definitions('threshold', 'drift')
      .map((one) => ({ one, limit: valueAt(one.mark.data, ['limit']) }));
    const [first] = alerts;
    if (!first || typeof retrainAt !== 'number') return;
    if (alerts.some(({ limit }) => typeof limit !== 'number' || limit <= retrainAt)) return;
    report({
      at: at.place,
      message: `Retraining starts at a PSI of ${retrainAt}, but the alert only rings above ${String(first.limit)}: nobody looks at the data before a model is trained on it. Alert first (0.2), retrain later (0.25).`,
      related: [
        { path: first.one.path, place: first.one.place, message: `the alert rings above ${String(first.limit)}` },
      ],
    });
  },
});
