// What scores data in runs.
import { defineDecision } from '../../core/decide/decision.ts';

// One worker reads about this much within a nightly window; a heuristic, the load test decides.
const gbPerWorker = 50;

export const batch = defineDecision({
  topic: 'batch',
  options: {
    'cron-container': {
      title: 'one container started by cron',
      winsWhen: 'the data fits one machine and nothing else schedules',
      sources: ['k8s-cronjob'],
    },
    'kubernetes-cronjob': { title: 'Kubernetes CronJob', winsWhen: 'a cluster is there', sources: ['k8s-cronjob'] },
    'airflow-dag': { title: 'Airflow DAG', winsWhen: 'Airflow schedules the data already', sources: ['airflow-docs'] },
    'prefect-flow': {
      title: 'Prefect deployment',
      winsWhen: 'Prefect schedules the data already',
      sources: ['prefect'],
    },
    'vertex-batch': {
      title: 'Google batch prediction',
      winsWhen: 'the data is in BigQuery or Cloud Storage',
      sources: ['gcp-batch'],
    },
    'sagemaker-transform': {
      title: 'SageMaker batch transform',
      winsWhen: 'the data is in S3',
      sources: ['aws-batch-transform'],
    },
    'azureml-batch': {
      title: 'Azure ML batch endpoint',
      winsWhen: 'the data is in Azure storage',
      sources: ['azure-batch'],
    },
    'databricks-job': {
      title: 'Databricks job with Spark',
      winsWhen: 'the data is in Delta tables or over a terabyte',
      sources: ['databricks-bundles'],
    },
  },
  dependsOn: ['existing_stack', 'environment.kubernetes', 'environment.cloud', 'environment.hosting'],
  isNeeded: (context) => context.runsInBatch,
  decide(context) {
    const gigabytes = context.number('scale_requirements.data_volume_gb');
    const workers = Math.max(1, Math.ceil(gigabytes / gbPerWorker));
    const size = `${gigabytes} GB a run in ${workers} partition${workers === 1 ? '' : 's'} of up to ${gbPerWorker} GB`;
    const offer = context.offer('batch');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} is there; ${size}.`,
        alternatives: offer.option === 'databricks-job' ? ['cron-container'] : ['databricks-job', 'cron-container'],
      };
    if (context.usesKubernetes)
      return {
        choice: 'kubernetes-cronjob',
        because: `A cluster is there; ${size}.`,
        alternatives: ['airflow-dag', 'databricks-job'],
      };
    const managed = {
      aws: 'sagemaker-transform',
      gcp: 'vertex-batch',
      azure: 'azureml-batch',
      none: undefined,
    } as const;
    const ofCloud = managed[context.cloud];
    if (ofCloud && context.hosting === 'cloud')
      return {
        choice: ofCloud,
        because: `One cloud (${context.cloud}) and no scheduler of yours; ${size}.`,
        alternatives: ['airflow-dag'],
      };
    return {
      choice: 'cron-container',
      because: `Nothing schedules yet; one process is cheaper to run and debug than a cluster; ${size}.`,
      alternatives: ['kubernetes-cronjob', 'airflow-dag'],
    };
  },
  settings: (context) => ({
    partitions: Math.max(1, Math.ceil(context.number('scale_requirements.data_volume_gb') / gbPerWorker)),
    schedule: '0 2 * * *',
    maxBadRowShare: 0.01,
  }),
  tasks: () => ['Rehearse a second run for the same date: it must replace its output, not add to it'],
});
