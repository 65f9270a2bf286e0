// Where versions of the model are named, described and promoted.
import { defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

const besideTracker = {
  'vertex-experiments': 'vertex-registry',
  'sagemaker-mlflow': 'sagemaker-registry',
  'azureml-mlflow': 'azureml-registry',
  'databricks-mlflow': 'unity-catalog',
  wandb: 'wandb',
  mlflow: 'mlflow',
} as const;

export const registry = defineDecision({
  topic: 'registry',
  options: {
    mlflow: {
      title: 'MLflow registry with aliases',
      winsWhen: 'promotion must work the same on every platform',
      sources: ['mlflow-registry'],
    },
    wandb: {
      title: 'W&B Registry',
      winsWhen: 'protected aliases and automations of W&B already run releases',
      sources: ['wandb-registry'],
    },
    'vertex-registry': {
      title: 'Google model registry with version aliases',
      winsWhen: 'Google endpoints and batch jobs read the model directly',
      sources: ['gcp-registry'],
    },
    'sagemaker-registry': {
      title: 'SageMaker model packages with approval status',
      winsWhen: 'the approval status must emit events on AWS',
      sources: ['aws-registry'],
    },
    'azureml-registry': {
      title: 'Azure ML registry',
      winsWhen: 'one asset id must be promoted across workspaces',
      sources: ['azure-model-yaml'],
    },
    'unity-catalog': {
      title: 'Unity Catalog registered model',
      winsWhen: 'lineage and grants live in Databricks',
      sources: ['databricks-lifecycle'],
    },
    'mlflow-stages': {
      title: 'MLflow stages',
      winsWhen: 'never for new work: stages are deprecated',
      sources: ['mlflow-stages'],
      status: statuses.mlflowStages,
    },
  },
  dependsOn: ['existing_stack', 'environment.cloud', 'team.size'],
  isNeeded: () => true,
  decide(context) {
    const offer = context.offer('registry');
    const rest = (choice: string) => (choice === 'mlflow' ? (['wandb'] as const) : (['mlflow'] as const));
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} keeps versions already; aliases champion and challenger replace stages.`,
        alternatives: rest(offer.option),
      };
    const tracker = context.choice('tracking');
    const choice = besideTracker[tracker as keyof typeof besideTracker] ?? 'mlflow';
    return {
      choice,
      because: `It belongs to the tracker (${tracker}), so a version keeps its run; aliases champion and challenger mark what serves.`,
      alternatives: rest(choice),
    };
  },
  settings: () => ({ championAlias: 'champion', challengerAlias: 'challenger' }),
  tasks: () => [
    'Register with version, metrics, data digest, git commit and signature; record the former champion before moving the alias',
  ],
});
