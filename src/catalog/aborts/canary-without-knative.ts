// Sheet A12: the canary field of KServe is read in Knative mode only.
import type { AbortRule } from '../../core/decide/decision.ts';

export const canaryWithoutKnative: AbortRule = {
  code: 'canary-without-knative',
  sources: ['kserve-canary'],
  check(context) {
    if (context.spec.choices?.rollout !== 'knative-canary' || !context.servesOnline) return undefined;
    const serving = context.choice('serving');
    if (serving === 'kserve') return undefined;
    return {
      because: `A Knative canary was chosen, but ${serving} serves; nothing would split the traffic.`,
      remedy: 'Remove choices.rollout, or set choices.serving: kserve.',
    };
  },
};
