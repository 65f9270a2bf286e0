// The schemas of the kinds as texts. The bundles for Node read this file from beside them, at first need.
import alertmanagerConfig from '../../../schemas/alertmanager-config.schema.json';
import alertmanagerResource from '../../../schemas/alertmanager-resource.schema.json';
import argoAnalysisTemplate from '../../../schemas/argo-analysis-template.schema.json';
import argoCronWorkflow from '../../../schemas/argo-cron-workflow.schema.json';
import argoEventBinding from '../../../schemas/argo-event-binding.schema.json';
import argoRollout from '../../../schemas/argo-rollout.schema.json';
import argoWorkflow from '../../../schemas/argo-workflow.schema.json';
import azureMl from '../../../schemas/azure-ml.schema.json';
import configMap from '../../../schemas/config-map.schema.json';
import cronJob from '../../../schemas/cron-job.schema.json';
import databricksBundle from '../../../schemas/databricks-bundle.schema.json';
import deployment from '../../../schemas/deployment.schema.json';
import externalSecret from '../../../schemas/external-secret.schema.json';
import feastFeatureStore from '../../../schemas/feast-feature-store.schema.json';
import githubWorkflow from '../../../schemas/github-workflow.schema.json';
import gitlabCi from '../../../schemas/gitlab-ci.schema.json';
import grafanaDashboard from '../../../schemas/grafana-dashboard.schema.json';
import horizontalPodAutoscaler from '../../../schemas/horizontal-pod-autoscaler.schema.json';
import inferenceGraph from '../../../schemas/inference-graph.schema.json';
import inferenceService from '../../../schemas/inference-service.schema.json';
import job from '../../../schemas/job.schema.json';
import kfpPipeline from '../../../schemas/kfp-pipeline.schema.json';
import knativeService from '../../../schemas/knative-service.schema.json';
import kubernetes from '../../../schemas/kubernetes.schema.json';
import llmInferenceService from '../../../schemas/llm-inference-service.schema.json';
import localModelCache from '../../../schemas/local-model-cache.schema.json';
import mlops from '../../../schemas/mlops.schema.json';
import mlproject from '../../../schemas/mlproject.schema.json';
import networkPolicy from '../../../schemas/network-policy.schema.json';
import outputsExperimentConfig from '../../../schemas/outputs/experiment_config.schema.json';
import outputsModelRegistrySchema from '../../../schemas/outputs/model_registry_schema.schema.json';
import outputsMonitoringDashboard from '../../../schemas/outputs/monitoring_dashboard.schema.json';
import podDisruptionBudget from '../../../schemas/pod-disruption-budget.schema.json';
import podMonitor from '../../../schemas/pod-monitor.schema.json';
import prometheusRule from '../../../schemas/prometheus-rule.schema.json';
import prometheusRules from '../../../schemas/prometheus-rules.schema.json';
import pythonEnv from '../../../schemas/python-env.schema.json';
import retrainingPipeline from '../../../schemas/retraining-pipeline.schema.json';
import role from '../../../schemas/role.schema.json';
import roleBinding from '../../../schemas/role-binding.schema.json';
import scaledObject from '../../../schemas/scaled-object.schema.json';
import secret from '../../../schemas/secret.schema.json';
import seldon from '../../../schemas/seldon.schema.json';
import service from '../../../schemas/service.schema.json';
import serviceAccount from '../../../schemas/service-account.schema.json';
import serviceMonitor from '../../../schemas/service-monitor.schema.json';
import servingRuntime from '../../../schemas/serving-runtime.schema.json';
import trainJob from '../../../schemas/train-job.schema.json';
import trainedModel from '../../../schemas/trained-model.schema.json';
import triggerAuthentication from '../../../schemas/trigger-authentication.schema.json';

export const schemaTexts = {
  'alertmanager-config': alertmanagerConfig,
  'alertmanager-resource': alertmanagerResource,
  'argo-analysis-template': argoAnalysisTemplate,
  'argo-cron-workflow': argoCronWorkflow,
  'argo-event-binding': argoEventBinding,
  'argo-rollout': argoRollout,
  'argo-workflow': argoWorkflow,
  'azure-ml': azureMl,
  'config-map': configMap,
  'cron-job': cronJob,
  'databricks-bundle': databricksBundle,
  deployment,
  'external-secret': externalSecret,
  'feast-feature-store': feastFeatureStore,
  'github-workflow': githubWorkflow,
  'gitlab-ci': gitlabCi,
  'grafana-dashboard': grafanaDashboard,
  'horizontal-pod-autoscaler': horizontalPodAutoscaler,
  'inference-graph': inferenceGraph,
  'inference-service': inferenceService,
  job,
  'kfp-pipeline': kfpPipeline,
  'knative-service': knativeService,
  kubernetes,
  'llm-inference-service': llmInferenceService,
  'local-model-cache': localModelCache,
  mlops,
  mlproject,
  'network-policy': networkPolicy,
  'outputs/experiment_config': outputsExperimentConfig,
  'outputs/model_registry_schema': outputsModelRegistrySchema,
  'outputs/monitoring_dashboard': outputsMonitoringDashboard,
  'pod-disruption-budget': podDisruptionBudget,
  'pod-monitor': podMonitor,
  'prometheus-rule': prometheusRule,
  'prometheus-rules': prometheusRules,
  'python-env': pythonEnv,
  'retraining-pipeline': retrainingPipeline,
  role,
  'role-binding': roleBinding,
  'scaled-object': scaledObject,
  secret,
  seldon,
  service,
  'service-account': serviceAccount,
  'service-monitor': serviceMonitor,
  'serving-runtime': servingRuntime,
  'train-job': trainJob,
  'trained-model': trainedModel,
  'trigger-authentication': triggerAuthentication,
} as const satisfies Readonly<Record<string, string>>;

export type SchemaName = keyof typeof schemaTexts;

export function textOf(name: string): string | undefined {
  return isName(name) ? schemaTexts[name] : undefined;
}

function isName(name: string): name is SchemaName {
  return Object.hasOwn(schemaTexts, name);
}
