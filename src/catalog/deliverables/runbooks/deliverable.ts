// What to do at night: one section for each alert, with the commands of the platform that was chosen.
import type { Deliverable, PlanSheet, Platform, RenderedFile } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import {
  type Alert,
  alertsOf,
  anchorOf,
  type RunbookId,
  runbookPath,
  severityOf,
  usesPrometheus,
} from '../../operations/alerts.ts';
import { platformAlarms } from '../../operations/platform-alarms.ts';

interface Commands {
  /** Is it up, and since when. */
  readonly state: string;
  readonly logs: string;
  readonly releases: string;
  readonly warm: string;
}

function commandsOf(sheet: PlanSheet): Commands {
  const { names } = sheet;
  const name = names.model;
  const space = `--namespace ${names.namespace}`;
  const pods =
    {
      kserve: `serving.kserve.io/inferenceservice=${name}`,
      seldon: 'app=seldon-server',
    }[sheet.choice('serving')] ?? `app.kubernetes.io/name=${name}`;
  const byPlatform: Readonly<Record<Platform, Commands>> = {
    kubernetes: {
      state: `kubectl get pods ${space} -l ${pods} -o wide`,
      logs: `kubectl logs ${space} -l ${pods} --all-containers --since=30m --tail=200`,
      releases: 'git log --oneline -n 10 -- mlops/serving/manifests',
      warm: `kubectl get pods ${space} -l ${pods} --field-selector=status.phase=Running`,
    },
    container: {
      state: 'docker compose -f mlops/serving/compose.yaml ps',
      logs: 'docker compose -f mlops/serving/compose.yaml logs --since 30m --tail 200',
      releases: 'git log --oneline -n 10 -- mlops/serving',
      warm: 'docker compose -f mlops/serving/compose.yaml ps --status running',
    },
    sagemaker: {
      state: `aws sagemaker describe-endpoint --endpoint-name ${name}`,
      logs: `aws logs tail /aws/sagemaker/Endpoints/${name} --since 30m`,
      releases: `aws sagemaker list-endpoint-configs --name-contains ${name} --sort-by CreationTime --max-results 10`,
      warm: `aws sagemaker describe-endpoint --endpoint-name ${name} --query ProductionVariants`,
    },
    'azure-ml': {
      state: `az ml online-deployment list --endpoint-name ${name} --output table`,
      logs: `az ml online-deployment get-logs --endpoint-name ${name} --name blue --lines 200`,
      releases: `az ml online-endpoint show --name ${name} --query traffic`,
      warm: `az ml online-endpoint show --name ${name} --query provisioning_state`,
    },
    vertex: {
      state: `gcloud ai endpoints list --region=europe-west1 --filter=displayName=${name}`,
      logs: 'gcloud logging read "resource.type=aiplatform.googleapis.com/Endpoint AND severity>=WARNING" --freshness=30m --limit=200',
      releases: `gcloud ai models list --region=europe-west1 --filter=displayName~${name}`,
      warm: `gcloud ai endpoints list --region=europe-west1 --filter=displayName=${name}`,
    },
    databricks: {
      state: `databricks serving-endpoints get ${name}`,
      logs: `databricks serving-endpoints logs ${name} current`,
      releases: `databricks model-versions list main.models.${names.module}`,
      warm: `databricks serving-endpoints get ${name} --output json`,
    },
  };
  if (sheet.serving) return byPlatform[sheet.serving.platform];
  if (sheet.made('batch') && sheet.choice('batch') === 'kubernetes-cronjob')
    return {
      state: `kubectl get jobs ${space} -l app.kubernetes.io/name=${name}`,
      logs: `kubectl logs ${space} -l app.kubernetes.io/name=${name} --tail=200`,
      releases: 'git log --oneline -n 10 -- mlops/batch',
      warm: `kubectl get cronjobs ${space} ${name}`,
    };
  const folder = sheet.made('batch') ? 'batch' : 'edge';
  const airflow = sheet.choice('batch') === 'airflow-dag';
  return {
    state: airflow ? `airflow dags list-runs ${sheet.names.model}` : `ls -l mlops/${folder}`,
    logs: airflow ? `airflow tasks states-for-dag-run ${sheet.names.model} RUN_ID` : `git log -n 3 -- mlops/${folder}`,
    releases: `git log --oneline -n 10 -- mlops/${folder}`,
    warm: `git status --short mlops/${folder}`,
  };
}

const rollbackOf = (sheet: PlanSheet) =>
  `bash mlops/${sheet.serving ? 'serving' : sheet.made('batch') ? 'batch' : 'edge'}/rollback.sh`;

const fence = (...commands: readonly string[]) => ['```sh', ...commands, '```'].join('\n');

function alertSection(alert: Pick<Alert, 'id' | 'priority' | 'summary' | 'action'>, sheet: PlanSheet): string {
  const commands = commandsOf(sheet);
  const loud = severityOf(alert.priority, sheet) === 'page' ? 'Somebody is woken.' : 'A ticket, no call.';
  const steps =
    alert.priority === 'P0' || alert.priority === 'P1'
      ? [
          '1. Is it up?',
          fence(commands.state),
          '2. What does it say?',
          fence(commands.logs),
          '3. Did a release come before it? Then take it back first and look for the cause later.',
          fence(commands.releases, rollbackOf(sheet), `${rollbackOf(sheet)} --yes`),
          '4. No release: see whether the callers, the features or the platform changed, and tell them.',
        ]
      : [
          '1. Look at the last changes and the log.',
          fence(commands.releases, commands.logs),
          '2. Decide with the section "Triage a degraded model" in model.md.',
        ];
  return [
    `## ${anchorOf(alert.id)}`,
    `${alert.priority}. ${alert.summary}. ${loud}`,
    `First: ${alert.action}`,
    ...steps,
  ].join('\n\n');
}

function servingPage(sheet: PlanSheet, sections: readonly string[]): string {
  const commands = commandsOf(sheet);
  return page('Runbook: serving', [
    ...sections,
    [
      '## Roll back a model',
      'The first command only shows what would happen. The second acts.',
      fence(rollbackOf(sheet), `${rollbackOf(sheet)} --yes`),
      'Then revert the release in git, or the next deployment brings the bad version back. The registry alias follows: point it at the version that serves.',
    ].join('\n\n'),
    [
      '## Warm caches',
      'After a rollback or a restart the first requests are slow. Wait until every replica is ready, then send requests of the usual size before you open the traffic.',
      fence(commands.warm),
    ].join('\n\n'),
  ]);
}

function modelPage(sheet: PlanSheet, sections: readonly string[]): string {
  const { limits, plan } = sheet;
  return page('Runbook: model', [
    ...sections,
    [
      '## Debug strange predictions',
      '1. Take one request id from the report and find it in the prediction log: it names the model digest.',
      '2. Score the same input with the version that is registered. A different answer means that serving loads something else, or that preprocessing differs.',
      '3. The same answer means that the model is wrong there: keep the case as a test.',
    ].join('\n\n'),
    [
      '## Triage a degraded model',
      '| look at | it is this when | then |',
      '| --- | --- | --- |',
      '| data | rows, missing values or categories changed at one moment | repair the source; the model stays |',
      '| code | it began with a release | roll back |',
      '| infrastructure | latency or errors rose, predictions did not change | scale or repair |',
      `| drift | PSI above ${limits.psiInvestigate} on features that matter, slowly | retrain above ${limits.psiRetrain} |`,
      `| labels | ${plan.practice.gateMetric} fell, inputs did not change | check how labels are made, then retrain |`,
      '',
      `Labels: ${plan.practice.labelDelay}. Drift signal: ${plan.practice.driftSignal}.`,
    ]
      .join('\n')
      .replace('## Triage a degraded model\n', '## Triage a degraded model\n\n'),
  ]);
}

const page = (title: string, sections: readonly string[]) => `# ${title}\n\n${sections.join('\n\n')}\n`;

function files(sheet: PlanSheet): readonly RenderedFile[] {
  const alerts = () => (usesPrometheus(sheet) ? alertsOf(sheet).alerts : platformAlarms(sheet));
  const sectionsOf = (runbook: RunbookId) =>
    alerts()
      .filter((alert) => alert.runbook === runbook)
      .map((alert) => alertSection(alert, sheet));
  const file = (id: RunbookId, text: () => string): RenderedFile => ({ path: workspacePath(runbookPath(id)), text });
  return [
    file('serving', () => servingPage(sheet, sectionsOf('serving'))),
    file('model', () => modelPage(sheet, sectionsOf('model'))),
    ...(usesPrometheus(sheet) ? [file('jobs', () => page('Runbook: jobs', sectionsOf('jobs')))] : []),
  ];
}

export const runbooks: Deliverable = {
  id: 'runbooks',
  title: 'Runbooks',
  from: 'T2',
  because: ['rollback', 'monitoring', 'alerting'],
  variants: [{ id: 'markdown', render: files }],
};
