// Whether a request can be followed from the caller to the answer.
import { defineDecision } from '../../core/decide/decision.ts';

export const tracing = defineDecision({
  topic: 'tracing',
  options: {
    opentelemetry: {
      title: 'OpenTelemetry collector and SDK',
      winsWhen: 'a request passes more than one component',
      sources: ['opentelemetry'],
    },
    'request-log': {
      title: 'request id in a structured log',
      winsWhen: 'one component answers',
      sources: ['opentelemetry'],
    },
  },
  dependsOn: ['governance_level', 'tier', 'model.ensemble'],
  isNeeded: (context) => context.tier !== 'T1' && context.servesOnline,
  decide(context) {
    if (context.tier === 'T3' || context.spec.model?.ensemble || context.isGenerative)
      return {
        choice: 'opentelemetry',
        because: 'API, features, inference and response are separate parts; latency must be told apart.',
        alternatives: ['request-log'],
      };
    return {
      choice: 'request-log',
      because: 'One component answers; a request id with model digest and latency is enough.',
      alternatives: ['opentelemetry'],
    };
  },
});
