// Row A6, sheet A14 and G12: a regulated use that serves people cannot be experimental.
import type { AbortRule } from '../../core/decide/decision.ts';

export const contradictoryGovernance: AbortRule = {
  code: 'contradictory-governance',
  sources: ['aiact-2024-1689', 'hipaa-164', 'nist-ai-rmf'],
  check(context) {
    if (!context.isRegulated || context.governance !== 'experimental') return undefined;
    const servesPeople = context.servesOnline || context.runsOnDevices || (context.scale.concurrentUsers ?? 0) > 0;
    if (!servesPeople) return undefined;
    const named = (context.spec.regulations ?? []).filter((regulation) => regulation !== 'gdpr').join(', ');
    return {
      because: `${named} applies and real users would be served, but governance_level is experimental.`,
      remedy:
        'Set governance_level: production, or keep the experiment away from users (deployment_target: batch without users).',
    };
  },
};
