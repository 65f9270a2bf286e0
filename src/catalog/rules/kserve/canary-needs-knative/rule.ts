// In Standard mode nothing reads canaryTrafficPercent: all traffic goes to the new version at once.
import { defineRule } from '../../../../core/validate/rule.ts';

export const canaryNeedsKnative = defineRule({
  id: 'kserve/canary-needs-knative',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-canary'],
  check(document, report) {
    const mode = document.find(['metadata', 'annotations', 'serving.kserve.io/deploymentMode']);
    if (mode?.value !== 'Standard' && mode?.value !== 'RawDeployment') return;
    for (const component of ['predictor', 'transformer', 'explainer']) {
      const canary = document.find(['spec', component, 'canaryTrafficPercent']);
      if (!canary) continue;
      report({
        at: canary.keyPlace ?? canary.place,
        message: `canaryTrafficPercent is ignored in ${mode.value} mode: the new version gets all traffic at once. Use Knative mode, or split traffic outside the InferenceService.`,
        related: [{ place: mode.place, message: 'the mode is set here' }],
      });
    }
  },
});
