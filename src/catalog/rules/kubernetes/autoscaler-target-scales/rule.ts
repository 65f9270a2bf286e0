// An InferenceService and a Knative Service have no scale of their own: the HPA finds nothing to move.
import { defineRule } from '../../../../core/validate/rule.ts';

const ownScalers: Readonly<Record<string, string>> = {
  InferenceService:
    'Set minReplicas, maxReplicas and scaleTarget on its predictor, or target the Deployment NAME-predictor with the annotation serving.kserve.io/autoscalerClass: external.',
  LLMInferenceService: 'Use spec.scaling.',
  Service: 'A Service is no workload: target the Deployment behind it.',
  Pod: 'A single pod is not scaled: target its Deployment.',
  DaemonSet: 'A DaemonSet runs once per node and is not scaled.',
  Job: 'A Job is not scaled this way: set its parallelism.',
  CronJob: 'A CronJob is not scaled.',
};

export const autoscalerTargetScales = defineRule({
  id: 'kubernetes/autoscaler-target-scales',
  kinds: ['horizontal-pod-autoscaler', 'scaled-object'],
  severity: 'warning',
  sources: ['k8s-hpa', 'kserve-hpa'],
  check(document, report) {
    const kind = document.find('spec.scaleTargetRef.kind');
    const advice =
      typeof kind?.value === 'string' && Object.hasOwn(ownScalers, kind.value) ? ownScalers[kind.value] : undefined;
    if (!kind || advice === undefined) return;
    report({
      at: kind.place,
      message: `A ${String(kind.value)} has no scale that an autoscaler could set: the target is not found and nothing scales. ${advice}`,
    });
  },
});
