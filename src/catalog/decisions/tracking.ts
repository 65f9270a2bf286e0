// Where runs, parameters, metrics and artifacts are recorded.
import { defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const tracking = defineDecision({
  topic: 'tracking',
  options: {
    mlflow: {
      title: 'MLflow tracking server',
      winsWhen: 'the tracker must be open source and run where you want it',
      sources: ['mlflow-tracking', 'mlflow-files'],
    },
    wandb: {
      title: 'Weights & Biases',
      winsWhen: 'several teams need rich reports and media more than self-hosting',
      sources: ['wandb-registry'],
    },
    'vertex-experiments': {
      title: 'Google experiments and metadata',
      winsWhen: 'everything stays on Google Cloud',
      sources: ['gcp-names'],
    },
    'sagemaker-mlflow': {
      title: 'Managed MLflow on SageMaker AI',
      winsWhen: 'everything stays on AWS',
      sources: ['aws-mlflow'],
    },
    'azureml-mlflow': {
      title: 'MLflow endpoint of the Azure ML workspace',
      winsWhen: 'everything stays on Azure',
      sources: ['azure-model-yaml'],
    },
    'databricks-mlflow': {
      title: 'Managed MLflow 3 on Databricks',
      winsWhen: 'the data is in Databricks',
      sources: ['databricks-lifecycle'],
    },
    neptune: {
      title: 'Neptune',
      winsWhen: 'never again: the service has ended',
      sources: ['neptune-shutdown'],
      status: statuses.neptune,
    },
  },
  dependsOn: ['existing_stack', 'environment.cloud', 'team.size'],
  isNeeded: () => true,
  decide(context) {
    const offer = context.offer('tracking');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} is there and tracks runs; it is integrated, not replaced.`,
        alternatives: offer.option === 'mlflow' ? ['wandb'] : ['mlflow'],
      };
    const after = context.has('neptune') ? ' Neptune is gone, its export moves here.' : '';
    const managed = {
      aws: 'sagemaker-mlflow',
      gcp: 'vertex-experiments',
      azure: 'azureml-mlflow',
      none: undefined,
    } as const;
    const ofCloud = context.isSmallTeam ? undefined : managed[context.cloud];
    if (ofCloud && context.hosting === 'cloud')
      return {
        choice: ofCloud,
        because: `One cloud (${context.cloud}) and no tracker yet: the managed one needs no server of yours.${after}`,
        alternatives: ['mlflow', 'wandb'],
      };
    return {
      choice: 'mlflow',
      because: `No live tracker is there; MLflow is open source, runs ${context.hosting === 'cloud' ? 'anywhere' : `on ${context.hosting} machines`} and brings its registry.${after}`,
      alternatives: ['wandb'],
    };
  },
  settings: () => ({ port: 5000 }),
  tasks: (context, choice) =>
    context.spec.names?.trackingUri === undefined && choice !== 'wandb'
      ? ['Set names.tracking_uri once the tracker has an address']
      : [],
});
