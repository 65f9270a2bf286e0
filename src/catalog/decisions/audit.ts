// What records who deployed which model when.
import { defineDecision } from '../../core/decide/decision.ts';

export const audit = defineDecision({
  topic: 'audit',
  options: {
    'append-only-log': {
      title: 'append-only log of deployments and predictions',
      winsWhen: 'no platform keeps it',
      sources: ['k8s-audit'],
    },
    'cloud-audit-log': {
      title: "the platform's audit log",
      winsWhen: 'registry and endpoint are managed',
      sources: ['gcp-audit'],
    },
    'ci-deployments': {
      title: 'deployment records of the CI system',
      winsWhen: 'only releases need a record',
      sources: ['github-environments'],
    },
  },
  dependsOn: ['existing_stack', 'regulations', 'governance_level'],
  isNeeded: (context) => context.tier === 'T3' || (context.tier === 'T2' && context.governance === 'production'),
  decide(context) {
    const days = context.number('retention_days');
    const offer = context.offer('audit');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} logs it; kept ${days} days, data access switched on.`,
        alternatives: ['append-only-log'],
      };
    if (context.isRegulated || context.tier === 'T3')
      return {
        choice: 'append-only-log',
        because: `Deployments and prediction evidence (request id, digest, input hash) kept ${days} days, nothing overwritten.`,
        alternatives: ['ci-deployments'],
      };
    return {
      choice: 'ci-deployments',
      because: `Each release is a record with model digest and approver; kept ${days} days.`,
      alternatives: ['append-only-log'],
    };
  },
  settings: (context) => ({ retentionDays: context.number('retention_days') }),
  tasks: (context) => (context.spec.retentionDays === undefined ? ['Set retention_days'] : []),
});
