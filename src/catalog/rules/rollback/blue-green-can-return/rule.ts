// With the old pods gone at once there is nothing to switch back to.
import { defineRule } from '../../../../core/validate/rule.ts';

export const blueGreenCanReturn = defineRule({
  id: 'rollback/blue-green-can-return',
  kinds: ['argo-rollout'],
  severity: 'warning',
  sources: ['argo-rollouts-analysis'],
  check(document, report) {
    const path = ['spec', 'strategy', 'blueGreen'];
    const delay = document.find([...path, 'scaleDownDelaySeconds']);
    if (delay?.value !== 0 || document.find([...path, 'prePromotionAnalysis'])) return;
    report({
      at: delay.place,
      message:
        'scaleDownDelaySeconds: 0 removes the old pods at the switch, so going back means starting them anew. Keep them for a while (30 is the default; minutes are better for models that load slowly).',
      fixes: [
        { title: 'Keep the old pods for 600 seconds', safe: false, edits: [{ place: delay.place, text: '600' }] },
      ],
    });
  },
});
