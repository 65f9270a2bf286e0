// Whether a flag, beside the traffic share, decides who sees the new model.
import { defineDecision } from '../../core/decide/decision.ts';

export const featureFlags = defineDecision({
  topic: 'feature-flags',
  options: {
    openfeature: { title: 'OpenFeature with flagd', winsWhen: 'no vendor should be bound', sources: ['openfeature'] },
    unleash: {
      title: 'Unleash',
      winsWhen: 'a console for product people is wanted on own machines',
      sources: ['unleash'],
    },
    launchdarkly: {
      title: 'LaunchDarkly guarded rollouts',
      winsWhen: 'the product uses LaunchDarkly already',
      sources: ['launchdarkly'],
    },
  },
  dependsOn: [],
  isNeeded: (context) => context.tier === 'T3' && context.servesOnline,
  decide: () => ({
    choice: 'openfeature',
    because: 'No flag service was named; OpenFeature keeps the code free of a vendor, flagd reads a file.',
    alternatives: ['unleash', 'launchdarkly'],
  }),
});
