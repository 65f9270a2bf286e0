// The schemas of the kinds, as texts: one is parsed when the first document of its kind comes by.
import alertmanagerResource from '../../../schemas/alertmanager-resource.schema.json';
import argoAnalysisTemplate from '../../../schemas/argo-analysis-template.schema.json';
import argoCronWorkflow from '../../../schemas/argo-cron-workflow.schema.json';
import argoEventBinding from '../../../schemas/argo-event-binding.schema.json';
import argoRollout from '../../../schemas/argo-rollout.schema.json';
import argoWorkflow from '../../../schemas/argo-workflow.schema.json';
import configMap from '../../../schemas/config-map.schema.json';
import cronJob from '../../../schemas/cron-job.schema.json';
import deployment from '../../../schemas/deployment.schema.json';
import externalSecret from '../../../schemas/external-secret.schema.json';
import horizontalPodAutoscaler from '../../../schemas/horizontal-pod-autoscaler.schema.json';
import inferenceGraph from '../../../schemas/inference-graph.schema.json';
import inferenceService from '../../../schemas/inference-service.schema.json';
import job from '../../../schemas/job.schema.json';
import knativeService from '../../../schemas/knative-service.schema.json';
import kubernetes from '../../../schemas/kubernetes.schema.json';
import llmInferenceService from '../../../schemas/llm-inference-service.schema.json';
import localModelCache from '../../../schemas/local-model-cache.schema.json';
import mlops from '../../../schemas/mlops.schema.json';
import mlproject from '../../../schemas/mlproject.schema.json';
import networkPolicy from '../../../schemas/network-policy.schema.json';
import podDisruptionBudget from '../../../schemas/pod-disruption-budget.schema.json';
import podMonitor from '../../../schemas/pod-monitor.schema.json';
import prometheusRule from '../../../schemas/prometheus-rule.schema.json';
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
import type { JsonSchema, KindSchema } from '../../core/validate/json-schema.ts';

export const schemaTexts = {
  'alertmanager-resource': alertmanagerResource,
  'argo-analysis-template': argoAnalysisTemplate,
  'argo-cron-workflow': argoCronWorkflow,
  'argo-event-binding': argoEventBinding,
  'argo-rollout': argoRollout,
  'argo-workflow': argoWorkflow,
  'config-map': configMap,
  'cron-job': cronJob,
  deployment: deployment,
  'external-secret': externalSecret,
  'horizontal-pod-autoscaler': horizontalPodAutoscaler,
  'inference-graph': inferenceGraph,
  'inference-service': inferenceService,
  job: job,
  'knative-service': knativeService,
  kubernetes: kubernetes,
  'llm-inference-service': llmInferenceService,
  'local-model-cache': localModelCache,
  mlops: mlops,
  mlproject: mlproject,
  'network-policy': networkPolicy,
  'pod-disruption-budget': podDisruptionBudget,
  'pod-monitor': podMonitor,
  'prometheus-rule': prometheusRule,
  'retraining-pipeline': retrainingPipeline,
  role: role,
  'role-binding': roleBinding,
  'scaled-object': scaledObject,
  secret: secret,
  seldon: seldon,
  service: service,
  'service-account': serviceAccount,
  'service-monitor': serviceMonitor,
  'serving-runtime': servingRuntime,
  'train-job': trainJob,
  'trained-model': trainedModel,
  'trigger-authentication': triggerAuthentication,
} as const satisfies Readonly<Record<string, string>>;

type SchemaName = keyof typeof schemaTexts;

export function schemaOf(name: SchemaName): KindSchema {
  return { root: () => parsed(name), resolve };
}

const roots = new Map<string, JsonSchema>();

function parsed(name: SchemaName): JsonSchema {
  const known = roots.get(name);
  if (known) return known;
  // References inside a file get the file's name, so that they mean the same everywhere.
  const text = schemaTexts[name].replaceAll(/"\$ref": ?"#/g, `"$ref":"${name}.schema.json#`);
  const schema = JSON.parse(text) as JsonSchema;
  roots.set(name, schema);
  return schema;
}

const targets = new Map<string, JsonSchema>();

function resolve(ref: string): JsonSchema {
  const known = targets.get(ref);
  if (known) return known;
  const [file = '', pointer = ''] = ref.split('#');
  const name = file.replace(/\.schema\.json$/, '');
  if (!isName(name)) throw new Error(`no schema has the name ${name}`);
  let target: unknown = parsed(name);
  for (const key of pointer.split('/').slice(1))
    target = (target as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (typeof target !== 'object' || target === null) throw new Error(`the schema ${ref} is not there`);
  targets.set(ref, target as JsonSchema);
  return target as JsonSchema;
}

function isName(name: string): name is SchemaName {
  return Object.hasOwn(schemaTexts, name);
}
