// Who is told of which alert: Alertmanager routes by priority, with every address behind a reference to a secret.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { usesPrometheus } from '../../operations/alerts.ts';

type ReceiverType = 'pagerduty' | 'slack' | 'email' | 'webhook' | 'opsgenie' | 'jira';

interface Receiver {
  readonly type: ReceiverType;
  readonly secret: string;
}

const text = '{{ .CommonAnnotations.summary }}';
const details = '{{ .CommonAnnotations.action }} {{ .CommonAnnotations.runbook }}';

/** Files, never values: the secret is mounted beside Alertmanager under its name. */
const keyFile = ({ secret }: Receiver, key: string) => `/etc/alertmanager/secrets/${secret}/${key}`;

const receiverKeys: Readonly<Record<ReceiverType, string>> = {
  pagerduty: 'routing-key',
  slack: 'webhook-url',
  email: 'webhook-url',
  webhook: 'webhook-url',
  opsgenie: 'api-key',
  jira: 'webhook-url',
};

function configOf(receiver: Receiver): Readonly<Record<string, unknown>> {
  const file = keyFile(receiver, receiverKeys[receiver.type]);
  switch (receiver.type) {
    case 'pagerduty':
      return {
        pagerduty_configs: [
          { routing_key_file: file, severity: 'critical', description: text, details: { runbook: details } },
        ],
      };
    case 'slack':
      return { slack_configs: [{ api_url_file: file, send_resolved: true, title: text, text: details }] };
    case 'opsgenie':
      return {
        opsgenie_configs: [
          {
            api_key_file: file,
            api_url: 'https://api.atlassian.com/jsm/ops/integration/',
            message: text,
            description: details,
          },
        ],
      };
    // Jira Service Management and mail gateways take the webhook; an address would have to stand in the file.
    case 'email':
    case 'webhook':
    case 'jira':
      return { webhook_configs: [{ url_file: file, send_resolved: true }] };
    default:
      return receiver.type satisfies never;
  }
}

interface Routing {
  readonly page: Receiver;
  readonly ticket: Receiver;
}

function routingOf({ plan, names }: PlanSheet): Routing {
  const given = (plan.spec.alerting?.receivers ?? []).map(
    ({ type, secretRef }): Receiver => ({ type, secret: (secretRef ?? `${names.model}-${type}`).replaceAll('/', '-') }),
  );
  const first = (...types: readonly ReceiverType[]) =>
    types.map((type) => given.find((receiver) => receiver.type === type)).find((found) => found !== undefined);
  const fallback: Receiver = given[0] ?? { type: 'webhook', secret: `${names.model}-alerts` };
  return {
    page: first('pagerduty', 'opsgenie', 'jira') ?? fallback,
    ticket: first('slack', 'email', 'webhook', 'jira') ?? fallback,
  };
}

function alertmanager(sheet: PlanSheet): string {
  const { page, ticket } = routingOf(sheet);
  const own = `model="${sheet.names.model}"`;
  // Jobs and a scrape that is gone altogether have no namespace; what is no user's problem falls through to a ticket.
  const whereUsersAre = `namespace=~"|${sheet.environments.at(-1)?.namespace ?? sheet.names.namespace}"`;
  const route = (priority: string, receiver: string, waits: Readonly<Record<string, string>>) => ({
    matchers: [own, `priority="${priority}"`, ...(receiver === 'page' ? [whereUsersAre] : [])],
    receiver,
    ...waits,
  });
  const isLoud = sheet.plan.spec.governanceLevel === 'production';
  const loud = isLoud ? 'page' : 'ticket';
  return printYaml(
    {
      route: {
        receiver: 'ticket',
        group_by: ['alertname', 'model', 'namespace'],
        group_wait: '30s',
        group_interval: '5m',
        repeat_interval: '4h',
        routes: [
          route('P0', loud, { group_wait: '10s', repeat_interval: '30m' }),
          route('P1', loud, { repeat_interval: '1h' }),
          route('P2', 'ticket', { repeat_interval: '24h' }),
          route('P3', 'ticket', { group_wait: '5m', repeat_interval: '24h' }),
        ],
      },
      inhibit_rules: [
        { source_matchers: [own, 'priority="P0"'], target_matchers: [own, 'priority=~"P1|P2"'], equal: ['namespace'] },
        {
          source_matchers: [own, 'alertname="ModelErrorsPage"'],
          target_matchers: [own, 'alertname="ModelErrorsHigh"'],
          equal: ['namespace'],
        },
      ],
      receivers: [...(isLoud ? [{ name: 'page', ...configOf(page) }] : []), { name: 'ticket', ...configOf(ticket) }],
    },
    {
      '': `Alertmanager: ${sheet.made('alerting')?.because ?? ''}\nCheck it with: amtool check-config mlops/alerting/alertmanager.yaml`,
      'route.group_by': 'One message for all features that drift, not one each.',
      inhibit_rules: 'Whoever is woken for a dead service needs no second call for its errors.',
      receivers: 'Each file is a key of a mounted secret; secrets.md says how to create it.',
    },
  );
}

function secrets(sheet: PlanSheet): string {
  const { page, ticket } = routingOf(sheet);
  const isLoud = sheet.plan.spec.governanceLevel === 'production';
  const needed = [
    ...new Map((isLoud ? [page, ticket] : [ticket]).map((receiver) => [receiver.secret, receiver])).values(),
  ];
  const commands = needed.map(
    ({ secret, type }) =>
      `kubectl create secret generic ${secret} --namespace monitoring --from-file=${receiverKeys[type]}=/dev/stdin`,
  );
  return [
    '# Secrets of the alert routes',
    '',
    'Alertmanager reads each address from a file, so that none stands in git. Each command waits for the value on its input; end it with Ctrl-D.',
    '',
    '```sh',
    ...commands,
    '```',
    '',
    `Then name ${needed.map(({ secret }) => `\`${secret}\``).join(' and ')} in \`spec.secrets\` of the Alertmanager resource: the operator mounts each under \`/etc/alertmanager/secrets/\`. Without the operator, mount the files there yourself.`,
    '',
  ].join('\n');
}

const render = (sheet: PlanSheet): readonly RenderedFile[] => [
  { path: workspacePath('mlops/alerting/alertmanager.yaml'), text: () => alertmanager(sheet) },
  { path: workspacePath('mlops/alerting/secrets.md'), text: () => secrets(sheet) },
];

const ids = ['alertmanager-routes', 'pagerduty', 'slack', 'jira-service-management', 'opsgenie'] as const;

export const alerting: Deliverable = {
  id: 'alerting',
  title: 'Alert routing',
  from: 'T2',
  topic: 'alerting',
  because: ['alerting'],
  isNeeded: usesPrometheus,
  variants: ids.map((id): Variant => ({ id, render })),
};
