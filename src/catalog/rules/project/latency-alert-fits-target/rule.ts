// An alert on latency must lie above the target of mlops.yaml, and not far above.
import { stringAt, valueAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const latencyAlertFitsTarget = defineProjectRule({
  id: 'project/latency-alert-fits-target',
  kinds: ['prometheus-rule', 'prometheus-rules', 'monitoring-dashboard'],
  severity: 'warning',
  sources: ['sre-alerting'],
  on: ['threshold'],
  role: 'definition',
  check(at, project, report) {
    if (at.mark.name !== 'latency') return;
    const specs = project.all('spec', 'definition');
    const [only] = specs;
    const targetMs = valueAt(only?.mark.data, ['scale_requirements', 'latency_ms']);
    const alertMs = valueAt(at.mark.data, ['inMilliseconds']);
    const model = stringAt(at.mark.data, ['model']);
    if (!only || specs.length > 1 || typeof targetMs !== 'number' || typeof alertMs !== 'number') return;
    if (model !== undefined && model !== stringAt(only.mark.data, ['model', 'name'])) return;
    if (alertMs >= targetMs && alertMs <= 3 * targetMs) return;
    report({
      at: at.place,
      message:
        alertMs < targetMs
          ? `This alert fires above ${alertMs} ms, but ${targetMs} ms is what mlops.yaml promises: it rings while the promise is kept. 1.5 times the target, for 10 minutes, is the usual place.`
          : `This alert fires above ${alertMs} ms, more than three times the ${targetMs} ms that mlops.yaml promises: users notice first. 1.5 times the target, for 10 minutes, is the usual place.`,
      related: [{ path: only.path, place: only.place, message: `latency_ms is ${targetMs}` }],
    });
  },
});
