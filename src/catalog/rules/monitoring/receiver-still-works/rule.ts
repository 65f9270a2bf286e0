// Integrations whose other end goes away, or which two settings break.
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const receiverStillWorks = defineRule({
  id: 'monitoring/receiver-still-works',
  kinds: ['alertmanager-config'],
  severity: 'info',
  sources: ['alertmanager-config', 'opsgenie-end'],
  check(document, report) {
    for (const receiver of document.entries('receivers')) {
      const opsgenie = document.find([...receiver.path, 'opsgenie_configs']);
      const onOldAddress =
        opsgenie && document.entries(opsgenie.path).some((one) => !document.find([...one.path, 'api_url']));
      if (opsgenie && onOldAddress)
        report({
          at: entryPlace(opsgenie),
          message:
            'Opsgenie and its API end on 2027-04-05, and sales have ended. Plan the move: Jira Service Management takes these alerts at https://api.atlassian.com/jsm/ops/integration/, with update_alerts off.',
        });
      const teams = document.find([...receiver.path, 'msteams_configs']);
      if (teams)
        report({
          at: entryPlace(teams),
          message:
            'msteams_configs rides on connectors of Office 365 that were retired. Use msteamsv2_configs with a workflow.',
        });
      for (const slack of document.entries([...receiver.path, 'slack_configs'])) {
        const both = ['api_url', 'api_url_file'].find((key) => document.find([...slack.path, key]));
        const token = ['app_token', 'app_token_file'].map((key) => document.find([...slack.path, key])).find(Boolean);
        if (both && token)
          report({
            at: entryPlace(token),
            severity: 'error',
            message: `${both} and an app token exclude each other: Alertmanager refuses both. Keep one way.`,
          });
      }
      for (const pager of document.entries([...receiver.path, 'pagerduty_configs'])) {
        const routing = ['routing_key', 'routing_key_file']
          .map((key) => document.find([...pager.path, key]))
          .find(Boolean);
        const service = ['service_key', 'service_key_file']
          .map((key) => document.find([...pager.path, key]))
          .find(Boolean);
        if (routing && service)
          report({
            at: entryPlace(service),
            severity: 'error',
            message:
              'routing_key (Events API v2) and service_key (v1) exclude each other: Alertmanager refuses both. Keep routing_key.',
          });
      }
    }
  },
});
