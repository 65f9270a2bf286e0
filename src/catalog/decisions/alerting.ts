// Who is told, and how loudly.
import { defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const alerting = defineDecision({
  topic: 'alerting',
  options: {
    'alertmanager-routes': {
      title: 'Alertmanager routes P0 to P3',
      winsWhen: 'no paging service is there',
      sources: ['alertmanager-config', 'sre-alerting'],
    },
    pagerduty: { title: 'PagerDuty', winsWhen: 'somebody is on call', sources: ['pagerduty', 'sre-alerting'] },
    slack: { title: 'Slack channels', winsWhen: 'nobody is on call', sources: ['alertmanager-config', 'sre-alerting'] },
    'jira-service-management': {
      title: 'Jira Service Management',
      winsWhen: 'Opsgenie is being left',
      sources: ['opsgenie-end', 'sre-alerting'],
    },
    opsgenie: {
      title: 'Opsgenie',
      winsWhen: 'the contract still runs',
      sources: ['opsgenie-end'],
      status: statuses.opsgenie,
    },
  },
  dependsOn: ['alerting.receivers'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    const kinds = new Set((context.spec.alerting?.receivers ?? []).map(({ type }) => type));
    const levels =
      context.governance === 'staging'
        ? 'staging never pages: everything is a ticket'
        : 'P0 serving down and P1 fast SLO burn (14.4× over 1 h, 6× over 6 h) page; P2 drift and P3 retraining are tickets';
    if (kinds.has('pagerduty'))
      return { choice: 'pagerduty', because: `PagerDuty is named; ${levels}.`, alternatives: ['alertmanager-routes'] };
    if (kinds.has('opsgenie'))
      return {
        choice: 'opsgenie',
        because: `Opsgenie is named and is integrated until its end; ${levels}.`,
        alternatives: ['jira-service-management', 'pagerduty'],
      };
    if (kinds.has('jira'))
      return { choice: 'jira-service-management', because: `Jira is named; ${levels}.`, alternatives: ['pagerduty'] };
    if (kinds.has('slack'))
      return { choice: 'slack', because: `Slack is named; ${levels}.`, alternatives: ['pagerduty'] };
    return {
      choice: 'alertmanager-routes',
      because: `No receiver was named; ${levels}.`,
      alternatives: ['pagerduty', 'slack'],
    };
  },
  settings: (context) => ({
    availability: context.number('slo.availability'),
    windowDays: context.number('slo.window_days'),
  }),
  tasks: (context) =>
    context.spec.alerting?.receivers === undefined
      ? ['Set alerting.receivers: kind and the name of the secret that holds the address']
      : [],
});
