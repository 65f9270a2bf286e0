// Each autoscaler reads its own metrics; another's is refused by the webhook or silently dropped.
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import type { Severity } from '../../../../core/text/finding.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, modeAnnotation, modeOf } from '../../../manifests/kserve.ts';

export const scaleMetricFitsAutoscaler = defineRule({
  id: 'kserve/scale-metric-fits-autoscaler',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-webhook', 'kserve-hpa'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass')?.value;
    const isHpa = annotation(document, 'autoscaling.knative.dev/class')?.value === 'hpa.autoscaling.knative.dev';
    for (const component of componentsOf(document)) {
      const metric = document.find([...component.path, 'scaleMetric']);
      if (typeof metric?.value !== 'string') continue;
      const found = problemOf(metric.value, { mode, isExplicit: written !== undefined, scaler, isHpa });
      if (!found) continue;
      const edited = { document, file };
      report({
        at: metric.place,
        severity: found.severity,
        message: found.message,
        related: written ? [{ place: written.place, message: 'the mode is set here' }] : [],
        fixes: [
          ...(found.asks === 'standard'
            ? offeredFix('Set the mode Standard', insertEntry(edited, modeAnnotation, 'Standard'))
            : []),
          ...(found.asks === 'hpa'
            ? offeredFix(
                'Let Knative use its HPA class',
                insertEntry(
                  edited,
                  ['metadata', 'annotations', 'autoscaling.knative.dev/class'],
                  'hpa.autoscaling.knative.dev',
                ),
              )
            : []),
          ...offeredFix('Remove scaleMetric', removeEntry(edited, metric.path)),
        ],
      });
    }
  },
});

interface Around {
  readonly mode: string | undefined;
  readonly isExplicit: boolean;
  readonly scaler: unknown;
  readonly isHpa: boolean;
}

interface Problem {
  readonly severity: Severity;
  readonly message: string;
  readonly asks?: 'standard' | 'hpa';
}

function problemOf(metric: string, { mode, isExplicit, scaler, isHpa }: Around): Problem | undefined {
  const isOfPods = metric === 'cpu' || metric === 'memory';
  if (mode === 'Standard') {
    if (scaler === 'keda')
      return isExplicit
        ? {
            severity: 'error',
            message: 'scaleMetric is refused with KEDA. Write the metric as an entry of autoScaling.metrics.',
          }
        : undefined;
    if (isOfPods || !['concurrency', 'rps'].includes(metric)) return undefined;
    if (scaler === 'hpa' && isExplicit)
      return {
        severity: 'error',
        message: `scaleMetric ${metric} is refused with the HPA: it scales on cpu or memory.`,
      };
    return scaler === undefined || scaler === 'hpa'
      ? {
          severity: 'warning',
          message: `scaleMetric ${metric} is ignored in Standard mode: the HPA falls back to 80 % CPU. Use cpu or memory, KEDA with an external metric, or Knative mode.`,
        }
      : undefined;
  }
  if (!isOfPods || isHpa || mode === 'ModelMesh') return undefined;
  const why = 'Knative scales on concurrency or rps; cpu and memory need its HPA class';
  if (mode === 'Knative')
    return {
      severity: isExplicit ? 'error' : 'warning',
      message: `scaleMetric ${metric} is refused here: ${why}.`,
      asks: 'hpa',
    };
  return {
    severity: 'warning',
    message: `scaleMetric ${metric} is valid in Standard mode, and this object names no mode: where the cluster's default is Knative the webhook refuses it (${why}). Set the mode.`,
    asks: 'standard',
  };
}
