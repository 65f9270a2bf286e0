// The shelf of document kinds; the first that recognises a document has it.
import type { Kind } from '../../core/validate/rule.ts';
import { alertmanagerConfig } from './alertmanager-config.ts';
import { alertmanagerResource } from './alertmanager-resource.ts';
import { argoAnalysisTemplate } from './argo-analysis-template.ts';
import { argoCronWorkflow } from './argo-cron-workflow.ts';
import { argoEventBinding } from './argo-event-binding.ts';
import { argoRollout } from './argo-rollout.ts';
import { argoWorkflow } from './argo-workflow.ts';
import { azureMl } from './azure-ml.ts';
import { configMap } from './config-map.ts';
import { cronJob } from './cron-job.ts';
import { databricksBundle } from './databricks-bundle.ts';
import { deployment } from './deployment.ts';
import { experimentConfig } from './experiment-config.ts';
import { externalSecret } from './external-secret.ts';
import { feastFeatureStore } from './feast-feature-store.ts';
import { githubWorkflow } from './github-workflow.ts';
import { gitlabCi } from './gitlab-ci.ts';
import { grafanaDashboard } from './grafana-dashboard.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { inferenceGraph } from './inference-graph.ts';
import { inferenceService } from './inference-service.ts';
import { job } from './job.ts';
import { kfpPipeline } from './kfp-pipeline.ts';
import { knativeService } from './knative-service.ts';
import { llmInferenceService } from './llm-inference-service.ts';
import { localModelCache } from './local-model-cache.ts';
import { mlopsSpec } from './mlops-spec.ts';
import { mlproject } from './mlproject.ts';
import { modelRegistryEntry } from './model-registry-entry.ts';
import { monitoringDashboard } from './monitoring-dashboard.ts';
import { networkPolicy } from './network-policy.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { podMonitor } from './pod-monitor.ts';
import { prometheusRule } from './prometheus-rule.ts';
import { prometheusRules } from './prometheus-rules.ts';
import { pythonEnv } from './python-env.ts';
import { retrainingPipeline } from './retraining-pipeline.ts';
import { role } from './role.ts';
import { roleBinding } from './role-binding.ts';
import { scaledObject } from './scaled-object.ts';
import { secret } from './secret.ts';
import { seldon } from './seldon.ts';
import { service } from './service.ts';
import { serviceAccount } from './service-account.ts';
import { serviceMonitor } from './service-monitor.ts';
import { servingRuntime } from './serving-runtime.ts';
import { trainJob } from './train-job.ts';
import { trainedModel } from './trained-model.ts';
import { triggerAuthentication } from './trigger-authentication.ts';

export const kinds: readonly Kind[] = [
  alertmanagerConfig,
  alertmanagerResource,
  argoAnalysisTemplate,
  argoCronWorkflow,
  argoEventBinding,
  argoRollout,
  argoWorkflow,
  azureMl,
  configMap,
  cronJob,
  databricksBundle,
  deployment,
  experimentConfig,
  externalSecret,
  feastFeatureStore,
  githubWorkflow,
  gitlabCi,
  grafanaDashboard,
  horizontalPodAutoscaler,
  inferenceGraph,
  inferenceService,
  job,
  kfpPipeline,
  knativeService,
  llmInferenceService,
  localModelCache,
  mlopsSpec,
  mlproject,
  modelRegistryEntry,
  monitoringDashboard,
  networkPolicy,
  podDisruptionBudget,
  podMonitor,
  prometheusRule,
  prometheusRules,
  pythonEnv,
  retrainingPipeline,
  role,
  roleBinding,
  scaledObject,
  secret,
  seldon,
  service,
  serviceAccount,
  serviceMonitor,
  servingRuntime,
  trainJob,
  trainedModel,
  triggerAuthentication,
];
