// What scores data in runs: the scoring program, its schedule, and the way back.
import type { Deliverable, LazyText, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';
import dag from './files/airflow_dag.py';
import deploy from './files/deploy.sh';
import flow from './files/prefect_flow.py';
import rollback from './files/rollback.sh';
import score from './files/score.py';

const folder = 'mlops/batch';
const schedule = (sheet: PlanSheet) => String(sheet.made('batch')?.settings['schedule'] ?? '0 2 * * *');
const partitions = (sheet: PlanSheet) => Number(sheet.made('batch')?.settings['partitions'] ?? 1);
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

interface Schedule {
  readonly files: (sheet: PlanSheet) => Readonly<Record<string, LazyText>>;
  /** The command that puts the schedule in place; an argument list for the shell. */
  readonly command: (sheet: PlanSheet) => string;
}

function variantOf(id: string, { files, command }: Schedule): Variant {
  return {
    id,
    render(sheet): readonly RenderedFile[] {
      const settings = {
        model_uri: `models:/${sheet.names.registered}@${sheet.names.championAlias}`,
        input: 'data/input',
        output: 'data/output',
        quarantine: 'data/quarantine',
        max_bad_row_share: Number(sheet.made('batch')?.settings['maxBadRowShare'] ?? 0.01),
        partitions: partitions(sheet),
        schedule: schedule(sheet),
        name: sheet.names.model,
      };
      return [
        { path: workspacePath(`${folder}/score.py`), text: score },
        {
          path: workspacePath(`${folder}/settings.yaml`),
          text: () =>
            printYaml(settings, {
              '': 'Read by score.py and by the schedule.',
              model_uri: 'The alias moves, not this file: rollback.sh moves it back.',
            }),
        },
        {
          path: workspacePath(`${folder}/settings.env`),
          text: () =>
            shellSettings('Read by deploy.sh and rollback.sh beside it.', {
              MODEL: sheet.names.registered,
              ALIAS: sheet.names.championAlias,
              NAMESPACE: sheet.names.namespace,
              COMMAND: command(sheet),
            }),
        },
        { path: workspacePath(`${folder}/deploy.sh`), text: deploy, isExecutable: true },
        { path: workspacePath(`${folder}/rollback.sh`), text: rollback, isExecutable: true },
        ...Object.entries(files(sheet)).map(([name, text]) => ({ path: workspacePath(`${folder}/${name}`), text })),
      ];
    },
  };
}

function cronJob(sheet: PlanSheet): string {
  const labels = { 'app.kubernetes.io/name': sheet.names.model, 'app.kubernetes.io/managed-by': 'mlops' };
  const count = partitions(sheet);
  return printYaml(
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels },
      spec: {
        schedule: schedule(sheet),
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          spec: {
            completionMode: 'Indexed',
            completions: count,
            parallelism: Math.min(count, 10),
            backoffLimit: 2,
            activeDeadlineSeconds: 14_400,
            template: {
              metadata: { labels },
              spec: {
                restartPolicy: 'Never',
                automountServiceAccountToken: false,
                securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
                containers: [
                  {
                    name: 'score',
                    image: `${sheet.names.imageRegistry}/${sheet.names.model}:${sheet.names.version}`,
                    command: ['python', 'mlops/batch/score.py'],
                    env: [{ name: 'MLFLOW_TRACKING_URI', value: sheet.names.trackingUri }],
                    resources: { requests: { cpu: '4', memory: '8Gi' }, limits: { memory: '8Gi' } },
                    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
                  },
                ],
              },
            },
          },
        },
      },
    },
    {
      '': sheet.made('batch')?.because ?? '',
      'spec.concurrencyPolicy': 'Two runs for one date would fight over the output.',
    },
  );
}

const variants: readonly Variant[] = [
  variantOf('cron-container', {
    command: () => 'crontab mlops/batch/crontab',
    files: (sheet) => ({
      crontab: `# Installed by deploy.sh; runs from the project's folder.\n${schedule(sheet)} cd "$HOME/${sheet.names.model}" && python mlops/batch/score.py >> score.log 2>&1\n`,
    }),
  }),
  variantOf('kubernetes-cronjob', {
    command: ({ names }) => `kubectl apply --namespace ${names.namespace} -f mlops/batch/cronjob.yaml`,
    files: (sheet) => ({ 'cronjob.yaml': () => cronJob(sheet) }),
  }),
  variantOf('airflow-dag', {
    command: () => 'cp mlops/batch/dag.py ${AIRFLOW_HOME:-$HOME/airflow}/dags/',
    files: () => ({ 'dag.py': dag }),
  }),
  variantOf('prefect-flow', {
    command: () => 'prefect --no-prompt deploy --prefect-file mlops/batch/prefect.yaml --all',
    files: (sheet) => ({
      'flow.py': flow,
      'prefect.yaml': () =>
        printYaml({
          name: sheet.names.model,
          deployments: [
            {
              name: sheet.names.model,
              entrypoint: 'mlops/batch/flow.py:score_all',
              concurrency_limit: 1,
              work_pool: { name: 'default' },
              schedules: [{ cron: schedule(sheet), timezone: 'UTC' }],
            },
          ],
        }),
    }),
  }),
  variantOf('vertex-batch', {
    command: () =>
      'gcloud ai custom-jobs create --region=europe-west1 --config=mlops/batch/custom-job.yaml --display-name=score',
    files: (sheet) => ({
      'custom-job.yaml': () =>
        printYaml(
          {
            workerPoolSpecs: [
              {
                replicaCount: '1',
                machineSpec: { machineType: 'n2-standard-8' },
                containerSpec: {
                  imageUri: `${sheet.names.imageRegistry}/${sheet.names.model}:${sheet.names.version}`,
                  command: ['python', 'mlops/batch/score.py'],
                },
              },
            ],
          },
          { '': 'Start it nightly with a pipeline schedule; the schedule is a resource of the API, not of this file.' },
        ),
    }),
  }),
  variantOf('sagemaker-transform', {
    command: () => 'aws sagemaker create-transform-job --cli-input-json file://mlops/batch/transform-job.json',
    files: (sheet) => ({
      'transform-job.json': json({
        TransformJobName: `${sheet.names.model}-manual`,
        ModelName: sheet.names.model,
        BatchStrategy: 'MultiRecord',
        MaxPayloadInMB: 6,
        TransformInput: {
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `s3://${sheet.names.model}-data/input/` } },
          ContentType: 'text/csv',
          SplitType: 'Line',
        },
        TransformOutput: { S3OutputPath: `s3://${sheet.names.model}-data/output/`, AssembleWith: 'Line' },
        TransformResources: { InstanceType: 'ml.m5.xlarge', InstanceCount: Math.min(partitions(sheet), 20) },
      }),
    }),
  }),
  variantOf('azureml-batch', {
    command: () => 'az ml batch-deployment create --file mlops/batch/deployment.yml',
    files: (sheet) => ({
      'endpoint.yml': () =>
        printYaml({
          $schema: 'https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json',
          name: sheet.names.model,
        }),
      'deployment.yml': () =>
        printYaml({
          $schema: 'https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json',
          name: 'main',
          endpoint_name: sheet.names.model,
          type: 'model',
          // Pinned: the newest model may be one that nobody has approved.
          model: `azureml:${sheet.names.registered}:1`,
          compute: 'azureml:cpu-cluster',
          resources: { instance_count: Math.min(partitions(sheet), 20) },
          settings: {
            max_concurrency_per_instance: 4,
            mini_batch_size: 10,
            output_action: 'append_row',
            output_file_name: 'predictions.csv',
            retry_settings: { max_retries: 3, timeout: 300 },
            error_threshold: 0,
          },
        }),
    }),
  }),
  variantOf('databricks-job', {
    command: () => 'databricks bundle deploy',
    files: (sheet) => ({
      'databricks.yml': () =>
        printYaml(
          {
            bundle: { name: `${sheet.names.model}-batch` },
            resources: {
              jobs: {
                score: {
                  name: sheet.names.model,
                  max_concurrent_runs: 1,
                  schedule: { quartz_cron_expression: '0 0 2 * * ?', timezone_id: 'UTC' },
                  tasks: [
                    {
                      task_key: 'score',
                      spark_python_task: { python_file: './score.py' },
                      environment_key: 'default',
                      max_retries: 2,
                    },
                  ],
                  environments: [
                    {
                      environment_key: 'default',
                      spec: { environment_version: '3', dependencies: ['mlflow', 'pandas', 'PyYAML'] },
                    },
                  ],
                },
              },
            },
          },
          { '': 'Quartz cron has seconds first: this is 02:00 UTC.' },
        ),
    }),
  }),
];

export const batch: Deliverable = {
  id: 'batch',
  title: 'Batch scoring',
  from: 'T1',
  topic: 'batch',
  because: ['batch', 'rollback'],
  variants,
};
