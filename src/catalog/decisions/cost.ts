// How the bill is estimated and where it can shrink.
import { defineDecision } from '../../core/decide/decision.ts';

export const cost = defineDecision({
  topic: 'cost',
  options: {
    'priced-report': { title: 'report with your prices', winsWhen: 'prices were given', sources: ['little-1961'] },
    'formula-report': {
      title: 'report with formulas, prices to fill in',
      winsWhen: 'no prices were given',
      sources: ['little-1961'],
    },
  },
  dependsOn: ['rps'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    const { replicas, cpuCoresPerReplica, gpusPerReplica } = context.capacity;
    const size = `${replicas} replicas × ${cpuCoresPerReplica} cores${gpusPerReplica > 0 ? ` and ${gpusPerReplica} GPU` : ''} × 730 h`;
    return context.spec.prices
      ? {
          choice: 'priced-report',
          because: `${size} at your prices, with ±25 % on rate, service time and price.`,
          alternatives: ['formula-report'],
        }
      : {
          choice: 'formula-report',
          because: `${size}; no price is assumed, set prices to get a sum.`,
          alternatives: ['priced-report'],
        };
  },
});
