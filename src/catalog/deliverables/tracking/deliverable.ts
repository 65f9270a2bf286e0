// Where runs are recorded: the address, the stores, and a start command where the server is the user's own.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';
import start from './files/start.sh';

interface Tracker {
  readonly id: string;
  readonly trackingUri: (sheet: PlanSheet) => string;
  readonly backendStore: string;
  readonly artifactRoot?: string;
  readonly authEnabled: boolean;
  readonly note: string;
}

const trackers: readonly Tracker[] = [
  {
    id: 'mlflow',
    trackingUri: ({ names }) => names.trackingUri,
    backendStore: 'sqlite:///mlflow.db',
    authEnabled: false,
    note: 'SQLite is enough for one machine; PostgreSQL comes with T2. The file store is refused by new versions.',
  },
  {
    id: 'wandb',
    trackingUri: () => 'https://api.wandb.ai',
    backendStore: 'managed',
    artifactRoot: 'managed',
    authEnabled: true,
    note: 'The client reads WANDB_API_KEY from outside the repository. src/train.py keeps logging to MLflow beside it.',
  },
  {
    id: 'vertex-experiments',
    trackingUri: ({ names, plan }) => plan.spec.names?.trackingUri ?? names.trackingUri,
    backendStore: 'managed',
    authEnabled: true,
    note: 'Autologging of the platform calls MLflow underneath; names.tracking_uri may point to an MLflow server on the same project.',
  },
  {
    id: 'sagemaker-mlflow',
    trackingUri: ({ plan }) => plan.spec.names?.trackingUri ?? 'arn:aws:sagemaker:REGION:ACCOUNT:mlflow-app/NAME',
    backendStore: 'managed',
    authEnabled: true,
    note: 'The address is the ARN of the MLflow App; the plugin sagemaker-mlflow resolves it.',
  },
  {
    id: 'azureml-mlflow',
    trackingUri: ({ plan }) => plan.spec.names?.trackingUri ?? 'azureml://WORKSPACE-TRACKING-URI',
    backendStore: 'managed',
    authEnabled: true,
    note: 'Read the address with: az ml workspace show --query mlflow_tracking_uri',
  },
  {
    id: 'databricks-mlflow',
    trackingUri: () => 'databricks',
    backendStore: 'managed',
    authEnabled: true,
    note: 'Set the registry to databricks-uc, so that models land in Unity Catalog.',
  },
];

function variantOf(tracker: Tracker): Variant {
  return {
    id: tracker.id,
    render(sheet): readonly RenderedFile[] {
      const artifactRoot = tracker.artifactRoot ?? sheet.names.artifactStore;
      const uri = tracker.trackingUri(sheet);
      const contract = {
        tracking_uri: uri,
        artifact_location: `${artifactRoot}/${sheet.names.model}`,
        backend_store: tracker.backendStore,
        default_artifact_root: artifactRoot,
        auth_enabled: tracker.authEnabled,
      };
      const files: RenderedFile[] = [
        {
          path: workspacePath('docs/mlops/outputs/experiment_config.yaml'),
          text: () => printYaml(contract, { '': tracker.note }),
        },
        {
          path: workspacePath('mlops/tracking/client.env'),
          text: () =>
            shellSettings('Load before training: set -a; . mlops/tracking/client.env; set +a', {
              MLFLOW_TRACKING_URI: uri,
              MLFLOW_EXPERIMENT_NAME: sheet.names.model,
            }),
        },
      ];
      if (tracker.id !== 'mlflow') return files;
      const port = Number(sheet.made('tracking')?.settings['port'] ?? 5000);
      return [
        ...files,
        {
          path: workspacePath('mlops/tracking/server.env'),
          text: () =>
            shellSettings('Read by mlops/tracking/start.sh.', {
              BACKEND_STORE: tracker.backendStore,
              ARTIFACTS: artifactRoot,
              HOST: '127.0.0.1',
              PORT: port,
              ALLOWED_HOSTS: `localhost,localhost:${port},127.0.0.1,127.0.0.1:${port}`,
            }),
        },
        { path: workspacePath('mlops/tracking/start.sh'), text: start, isExecutable: true },
      ];
    },
  };
}

export const tracking: Deliverable = {
  id: 'tracking',
  title: 'Experiment tracking',
  from: 'T1',
  topic: 'tracking',
  because: ['tracking'],
  variants: trackers.map(variantOf),
};
