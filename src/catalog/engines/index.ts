// The shelf of engines that a retraining pipeline is compiled to.
import type { Engine } from '../../core/compile/engine.ts';
import { airflow } from './airflow.ts';
import { argo } from './argo.ts';
import { azureMl } from './azure-ml.ts';
import { databricks } from './databricks.ts';
import { githubActions } from './github-actions.ts';
import { kfp } from './kfp.ts';
import { sagemaker } from './sagemaker.ts';
import { vertex } from './vertex.ts';

export const engines: readonly Engine[] = [kfp, argo, airflow, vertex, sagemaker, azureMl, databricks, githubActions];
