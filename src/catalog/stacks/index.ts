// The shelf of stacks: every legal value of existing_stack has its page.
import type { Stack } from '../../core/decide/decision.ts';
import type { StackId } from '../../core/spec/spec.ts';
import { airflow } from './airflow.ts';
import { azureMl } from './azure-ml.ts';
import { custom } from './custom.ts';
import { databricks } from './databricks.ts';
import { kubeflow } from './kubeflow.ts';
import { kubernetes } from './kubernetes.ts';
import { mlflow } from './mlflow.ts';
import { neptune } from './neptune.ts';
import { prefect } from './prefect.ts';
import { sagemaker } from './sagemaker.ts';
import { seldon } from './seldon.ts';
import { vertexAi } from './vertex-ai.ts';
import { wandb } from './wandb.ts';

export const stacks: Readonly<Record<StackId, Stack>> = {
  airflow,
  azure_ml: azureMl,
  custom,
  databricks,
  kubeflow,
  kubernetes,
  mlflow,
  neptune,
  prefect,
  sagemaker,
  seldon,
  vertex_ai: vertexAi,
  wandb,
};
