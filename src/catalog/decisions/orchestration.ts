// What runs the steps of training.
import { defineDecision } from '../../core/decide/decision.ts';

export const orchestration = defineDecision({
  topic: 'orchestration',
  options: {
    'kubeflow-pipelines': {
      title: 'Kubeflow Pipelines v2',
      winsWhen: 'ten or more pipelines share a cluster and a platform team runs it',
      sources: ['kfp'],
    },
    'argo-workflows': {
      title: 'Argo Workflows',
      winsWhen: 'a cluster is there and Kubeflow is too much',
      sources: ['argo-workflows'],
    },
    airflow: {
      title: 'Airflow 3.1 or later',
      winsWhen: 'Airflow schedules the data already and a person must approve',
      sources: ['airflow-hitl'],
    },
    prefect: { title: 'Prefect', winsWhen: 'Prefect schedules the data already', sources: ['prefect'] },
    'vertex-pipelines': {
      title: 'Google pipelines (compiled KFP)',
      winsWhen: 'training stays on Google Cloud',
      sources: ['gcp-schedule', 'kfp'],
    },
    'sagemaker-pipelines': {
      title: 'SageMaker Pipelines',
      winsWhen: 'training stays on AWS',
      sources: ['aws-pipelines'],
    },
    'azureml-pipelines': {
      title: 'Azure ML pipelines',
      winsWhen: 'training stays on Azure',
      sources: ['azure-schedule'],
    },
    'databricks-jobs': {
      title: 'Databricks jobs',
      winsWhen: 'training stays on Databricks',
      sources: ['databricks-bundles'],
    },
    'ci-schedule': {
      title: 'schedule of the CI system',
      winsWhen: 'fewer than five pipelines or fewer than five people',
      sources: ['github-environments'],
    },
  },
  dependsOn: ['existing_stack', 'environment.kubernetes', 'environment.cloud', 'team.size'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    const offer = context.offer('orchestration');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} runs pipelines already.`,
        alternatives: offer.option === 'airflow' ? ['kubeflow-pipelines'] : ['airflow'],
      };
    if (context.isSmallTeam)
      return {
        choice: 'ci-schedule',
        because: `${context.teamSize} people should not run an orchestrator; Kubeflow is out.`,
        alternatives: ['prefect', 'airflow'],
      };
    if (context.usesKubernetes)
      return {
        choice: 'argo-workflows',
        because: 'A cluster is there; one controller schedules, retries and waits for approval.',
        alternatives: ['kubeflow-pipelines', 'airflow'],
      };
    const managed = {
      aws: 'sagemaker-pipelines',
      gcp: 'vertex-pipelines',
      azure: 'azureml-pipelines',
      none: undefined,
    } as const;
    const ofCloud = managed[context.cloud];
    if (ofCloud && context.hosting === 'cloud')
      return {
        choice: ofCloud,
        because: `One cloud (${context.cloud}): identity, logs and lineage are built in.`,
        alternatives: ['airflow'],
      };
    return {
      choice: 'ci-schedule',
      because: 'Nothing orchestrates yet; the schedule of the CI system is enough for a few pipelines.',
      alternatives: ['airflow', 'prefect'],
    };
  },
});
