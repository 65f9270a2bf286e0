// The shelf of stacks: every legal value of existing_stack has its page.
import type { StackId } from '../../core/spec/spec.ts';
import type { Stack } from '../../core/decide/decision.ts';

const empty = (id: StackId): Stack => ({ id, title: id, sources: [], offers: {} });

export const stacks: Readonly<Record<StackId, Stack>> = {
  airflow: empty('airflow'), azure_ml: empty('azure_ml'), custom: empty('custom'), databricks: empty('databricks'), kubeflow: empty('kubeflow'), kubernetes: empty('kubernetes'),
  mlflow: empty('mlflow'), neptune: empty('neptune'), prefect: empty('prefect'), sagemaker: empty('sagemaker'), seldon: empty('seldon'), vertex_ai: empty('vertex_ai'), wandb: empty('wandb'),
};
