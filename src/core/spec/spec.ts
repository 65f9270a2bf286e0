// What the user asks for, as one schema: the JSON Schema, the CLI flags, the wizard's questions and the docs come from it.
import * as z from 'zod';

// Without this the schema library compiles code at run time, which pages with a strict policy refuse and which costs the first call.
z.config({ jitless: true });

export const modelTypes = ['classification', 'regression', 'clustering', 'ranking', 'generative', 'time-series', 'recommendation', 'computer-vision', 'nlp'] as const;
export const deploymentTargets = ['batch', 'online', 'edge', 'embedded', 'hybrid'] as const;
export const governanceLevels = ['experimental', 'staging', 'production'] as const;
export const stackIds = ['mlflow', 'kubeflow', 'vertex_ai', 'sagemaker', 'azure_ml', 'databricks', 'neptune', 'wandb', 'custom', 'kubernetes', 'airflow', 'prefect', 'seldon'] as const;
export const tiers = ['T1', 'T2', 'T3'] as const;
export const frameworks = ['sklearn', 'xgboost', 'lightgbm', 'catboost', 'pytorch', 'tensorflow', 'keras', 'tf-keras', 'transformers', 'statsmodels', 'prophet', 'spark', 'custom'] as const;
export const formats = ['pickle', 'joblib', 'skops', 'onnx', 'savedmodel', 'keras', 'state-dict', 'torch-export', 'torchscript', 'safetensors', 'gguf', 'mar', 'tflite', 'litert', 'pte', 'mlpackage', 'tensorrt', 'pmml', 'xgboost-json', 'lightgbm-text', 'mlflow'] as const;
export const edgeTools = ['onnx', 'litert', 'tflite', 'executorch', 'core-ml', 'tensorrt', 'openvino', 'tflm'] as const;
export const regulations = ['gdpr', 'hipaa', 'eu-ai-act', 'credit'] as const;

/** The decision topics of the outside contract, in the order in which a plan lists them. */
export const topics = [
  'tracking', 'registry', 'serving', 'batch', 'edge', 'compute', 'autoscaling', 'compression', 'caching', 'model-loading',
  'multi-model', 'rollout', 'rollback', 'monitoring', 'drift', 'retraining', 'alerting', 'tracing', 'orchestration', 'ci',
  'secrets', 'feature-store', 'data-validation', 'explainability', 'approval', 'audit', 'access-control', 'privacy', 'hpo',
  'distributed-training', 'feature-flags', 'cost', 'model-card', 'lineage',
] as const;
export type Topic = (typeof topics)[number];

const word = (length = 120) => z.string().trim().min(1).max(length);
const positive = () => z.number().positive().finite();
const ratio = () => z.number().min(0).max(1);

// A name that becomes a Kubernetes object, an image or a folder is encoded later; here only its length is bounded.
export const specSchema = z.strictObject({
  version: z.literal(1).optional().meta({ title: 'Version of this file', help: 'The only version so far is 1.' }),
  model_type: z.enum(modelTypes).meta({ title: 'Model type', help: 'What the model does; it fixes the split, the metrics, the gate metric and how late labels arrive.' }),
  deployment_target: z.enum(deploymentTargets).meta({ title: 'Deployment target', help: 'Where predictions are made: on request, in runs, on devices, or trained in the cloud and served elsewhere.' }),
  scale_requirements: z
    .strictObject({
      rps: positive().max(10_000_000).optional().meta({ title: 'Peak requests per second', help: 'The peak, not the average; requests per second.' }),
      latency_ms: positive().max(86_400_000).optional().meta({ title: 'Latency target (ms)', help: 'Server-side 95th percentile in milliseconds; for generative models the time to the first token.' }),
      data_volume_gb: positive().max(100_000_000).optional().meta({ title: 'Data volume (GB)', help: 'Data that one batch run or one training reads, in gigabytes.' }),
      concurrent_users: positive().max(10_000_000_000).optional().meta({ title: 'Concurrent users', help: 'People or programs that use it at the same moment.' }),
      rps_min: z.number().min(0).max(10_000_000).optional().meta({ title: 'Lowest requests per second', help: 'Traffic in the quietest hour; it sets the lower bound of the autoscaler.' }),
      freshness_s: positive().max(315_360_000).optional().meta({ title: 'How old an answer may be (s)', help: 'Seconds; an answer that may be hours old can be computed in batch.' }),
      payload_mb: positive().max(100_000).optional().meta({ title: 'Request size (MB)', help: 'Size of one request in megabytes.' }),
      repeat_ratio: ratio().optional().meta({ title: 'Share of repeated inputs', help: 'Between 0 and 1; a response cache pays above 0.1.' }),
      network_rtt_ms: z.number().min(0).max(600_000).optional().meta({ title: 'Network round trip (ms)', help: 'Between the caller and the server, in milliseconds.' }),
    })
    .meta({ title: 'Scale', help: 'At least one of rps, latency_ms, data_volume_gb, concurrent_users.' }),
  governance_level: z.enum(governanceLevels).meta({ title: 'Governance level', help: 'Experimental: nobody depends on it. Staging: as production, without approval. Production: real users.' }),
  existing_stack: z
    .union([z.enum(stackIds), z.array(z.enum(stackIds)).max(stackIds.length)])
    .optional()
    .meta({ title: 'Existing stack', help: 'What you already run; it is integrated, not replaced. The first listed one that offers a thing wins.' }),
  model: z
    .strictObject({
      name: word(80).optional().meta({ title: 'Model name', help: 'Used for the registry, the services and the files.' }),
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version such as 1.0.0').max(40).optional().meta({ title: 'Model version', help: 'Semantic version, such as 1.0.0.' }),
      framework: z.enum(frameworks).optional().meta({ title: 'Framework', help: 'What the model is trained with.' }),
      format: z.enum(formats).optional().meta({ title: 'Model file format', help: 'How the trained model is stored.' }),
      size_gb: positive().max(100_000).optional().meta({ title: 'Model size (GB)', help: 'Size of the weights in gigabytes.' }),
      params_million: positive().max(10_000_000).optional().meta({ title: 'Parameters (million)', help: 'Number of parameters in millions.' }),
      service_time_ms: positive().max(86_400_000).optional().meta({ title: 'Service time (ms)', help: 'Time that one request occupies a worker, in milliseconds; measure it with a load test.' }),
      cold_start_s: z.number().min(0).max(86_400).optional().meta({ title: 'Cold start (s)', help: 'Seconds until a new replica answers.' }),
      ensemble: z.boolean().optional().meta({ title: 'Ensemble', help: 'Whether several models answer together.' }),
      ensemble_size: z.int().min(1).max(10_000).optional().meta({ title: 'Models in the ensemble', help: 'How many models answer one request.' }),
      explainability: z.boolean().optional().meta({ title: 'Explanations required', help: 'Whether each prediction must be explainable.' }),
    })
    .optional()
    .meta({ title: 'Model', help: 'What is known of the model.' }),
  llm: z
    .strictObject({
      base_model: word(160).optional().meta({ title: 'Base model', help: 'Name of the base model.' }),
      input_tokens: positive().max(100_000_000).optional().meta({ title: 'Input tokens', help: 'Per request, on average.' }),
      output_tokens: positive().max(100_000_000).optional().meta({ title: 'Output tokens', help: 'Per request, on average.' }),
      ttft_ms: positive().max(3_600_000).optional().meta({ title: 'Time to first token (ms)', help: '95th percentile in milliseconds.' }),
      itl_ms: positive().max(3_600_000).optional().meta({ title: 'Inter-token latency (ms)', help: '95th percentile in milliseconds.' }),
      context: z.int().positive().max(100_000_000).optional().meta({ title: 'Context length', help: 'Largest context in tokens.' }),
      prefix_share: ratio().optional().meta({ title: 'Shared prefix', help: 'Share of the prompt that requests have in common, between 0 and 1.' }),
    })
    .optional()
    .meta({ title: 'Language model', help: 'For generative models.' }),
  environment: z
    .strictObject({
      cloud: z.enum(['aws', 'gcp', 'azure', 'none']).optional().meta({ title: 'Cloud', help: 'The one cloud that it runs on, if any.' }),
      hosting: z.enum(['cloud', 'on-prem', 'hybrid']).optional().meta({ title: 'Hosting', help: 'Where the machines stand.' }),
      kubernetes: z.boolean().optional().meta({ title: 'Kubernetes', help: 'Whether a cluster is there and may be used.' }),
      gpu: z.boolean().optional().meta({ title: 'GPUs available', help: 'Whether accelerators can be had.' }),
      edge_tooling: z.array(z.enum(edgeTools)).max(edgeTools.length).optional().meta({ title: 'Edge tooling', help: 'Runtimes that exist on the devices.' }),
      capacity: z
        .strictObject({
          cpu_cores: positive().max(10_000_000).optional().meta({ title: 'CPU cores', help: 'In all, that serving may use.' }),
          memory_gb: positive().max(100_000_000).optional().meta({ title: 'Memory (GB)', help: 'In all, that serving may use.' }),
          gpus: z.array(z.strictObject({ type: word(60), memory_gb: positive().max(10_000), count: z.int().positive().max(100_000) })).max(20).optional().meta({ title: 'GPUs', help: 'Type, memory of one card in gigabytes, and count.' }),
          max_nodes: z.int().positive().max(100_000).optional().meta({ title: 'Largest number of nodes', help: 'Where the cluster autoscaler stops.' }),
        })
        .optional()
        .meta({ title: 'Capacity', help: 'What there is; the plan refuses what does not fit.' }),
    })
    .optional()
    .meta({ title: 'Environment', help: 'Where it runs.' }),
  team: z
    .strictObject({
      name: word(80).optional().meta({ title: 'Team', help: 'Name of the team.' }),
      size: z.int().positive().max(100_000).optional().meta({ title: 'Team size', help: 'People who will run it.' }),
      owner: word(120).optional().meta({ title: 'Owner', help: 'Who answers for the model.' }),
      approvers: z.array(word(120)).max(20).optional().meta({ title: 'Approvers', help: 'Who may approve a release; not the developer.' }),
      contact: word(160).optional().meta({ title: 'Contact', help: 'Address or channel.' }),
    })
    .optional()
    .meta({ title: 'Team', help: 'Who runs it.' }),
  maturity_level: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional().meta({ title: 'Maturity level', help: '0: by hand. 1: automated pipeline. 2: CI/CD for the pipeline itself. Left out, it is read from the workspace.' }),
  regulations: z.array(z.enum(regulations)).max(regulations.length).optional().meta({ title: 'Regulations', help: 'Rules that apply; hipaa, eu-ai-act and credit ask for T3.' }),
  retention_days: z.int().positive().max(36_500).optional().meta({ title: 'Retention (days)', help: 'How long prediction and audit logs are kept.' }),
  ci: z.enum(['github', 'gitlab', 'jenkins']).optional().meta({ title: 'CI system', help: 'Where pipelines run.' }),
  feature_store: z.boolean().optional().meta({ title: 'Feature store', help: 'Whether features are shared online by several models.' }),
  approval_system: z.enum(['github', 'gitlab', 'jira', 'servicenow']).optional().meta({ title: 'Approval system', help: 'Where a release is approved.' }),
  retraining: z
    .strictObject({
      schedule: word(120).optional().meta({ title: 'Schedule', help: 'Cron expression with five fields.' }),
      triggers: z.array(z.enum(['schedule', 'data-volume', 'performance', 'drift', 'business-date'])).max(5).optional().meta({ title: 'Triggers', help: 'What starts a retraining.' }),
      on_drift: z.enum(['retrain', 'confirm']).optional().meta({ title: 'On drift', help: 'Start the run, or ask first.' }),
      min_improvement_percent: z.number().min(0).max(100).optional().meta({ title: 'Least improvement (%)', help: 'The challenger must beat the champion by this much.' }),
    })
    .optional()
    .meta({ title: 'Retraining', help: 'When and how the model is trained again.' }),
  environments: z.array(z.enum(['dev', 'staging', 'prod'])).min(1).max(3).optional().meta({ title: 'Environments', help: 'Through which a release goes.' }),
  names: z
    .strictObject({
      namespace: z.string().regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, 'a DNS label: lower-case letters, digits and dashes, at most 63').optional().meta({ title: 'Namespace', help: 'Kubernetes namespace.' }),
      image_registry: word(200).optional().meta({ title: 'Image registry', help: 'Prefix of container images.' }),
      artifact_store: word(300).optional().meta({ title: 'Artifact store', help: 'Such as s3://bucket/path.' }),
      tracking_uri: word(300).optional().meta({ title: 'Tracking address', help: 'Of the experiment tracker; without credentials.' }),
    })
    .optional()
    .meta({ title: 'Names', help: 'Names that exist already.' }),
  alerting: z
    .strictObject({
      receivers: z
        .array(z.strictObject({ type: z.enum(['pagerduty', 'slack', 'email', 'webhook', 'opsgenie', 'jira']), secret_ref: z.string().regex(/^[A-Za-z0-9._/-]{1,120}$/, 'the name of a secret, not the secret').optional() }))
        .max(10)
        .optional()
        .meta({ title: 'Receivers', help: 'Kind and the name of the secret that holds the address.' }),
    })
    .optional()
    .meta({ title: 'Alerting', help: 'Who is told.' }),
  slo: z
    .strictObject({
      availability: z.number().min(0.5).max(0.999999).optional().meta({ title: 'Availability', help: 'Share of good requests, such as 0.999.' }),
      window_days: z.int().min(1).max(90).optional().meta({ title: 'Window (days)', help: 'Over which the objective is counted.' }),
    })
    .optional()
    .meta({ title: 'Service level objective', help: 'What is promised.' }),
  validate: z.record(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a rule id such as secrets/no-inline-secret'), z.enum(['off', 'info', 'warning', 'error'])).optional().meta({ title: 'Validation', help: 'Severity per rule.' }),
  tier: z.enum([...tiers, 'auto']).optional().meta({ title: 'Tier', help: 'T1 quick assessment, T2 production pipeline, T3 full lifecycle with governance; auto chooses.' }),
  prices: z
    .strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as USD').optional().meta({ title: 'Currency', help: 'Three letters.' }),
      as_of: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-24').optional().meta({ title: 'Date of the prices', help: 'Year-month-day.' }),
      cpu_core_hour: z.number().min(0).max(1_000_000).optional().meta({ title: 'CPU core hour', help: 'Price of one core for one hour.' }),
      memory_gb_hour: z.number().min(0).max(1_000_000).optional().meta({ title: 'Memory GB hour', help: 'Price of one gigabyte for one hour.' }),
      gpu_hour: z.number().min(0).max(1_000_000).optional().meta({ title: 'GPU hour', help: 'Price of one accelerator for one hour.' }),
      storage_gb_month: z.number().min(0).max(1_000_000).optional().meta({ title: 'Storage GB month', help: 'Price of one gigabyte for one month.' }),
      egress_gb: z.number().min(0).max(1_000_000).optional().meta({ title: 'Egress GB', help: 'Price of one gigabyte out.' }),
    })
    .optional()
    .meta({ title: 'Prices', help: 'For the cost report; none is assumed.' }),
  choices: z.partialRecord(z.enum(topics), z.string().regex(/^[a-z0-9][a-z0-9._-]{0,60}$/, 'an option such as kserve')).optional().meta({ title: 'Choices', help: 'Topic to option: overrides a decision, and the plan says that you chose.' }),
});

/** The five inputs and their options with the keys of the outside world. */
export type OutsideSpec = z.output<typeof specSchema>;

type Camel<Text extends string> = Text extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Text;
type CamelKeys<Value> = Value extends readonly (infer Item)[]
  ? readonly CamelKeys<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value as Key extends string ? Camel<Key> : Key]: CamelKeys<Value[Key]> }
    : Value;

/** The same inside the house: camel case, and the stack always a list. */
export type Spec = Omit<CamelKeys<OutsideSpec>, 'existingStack'> & { readonly existingStack: readonly StackId[] };
export type ModelType = (typeof modelTypes)[number];
export type DeploymentTarget = (typeof deploymentTargets)[number];
export type GovernanceLevel = (typeof governanceLevels)[number];
export type StackId = (typeof stackIds)[number];
export type Tier = (typeof tiers)[number];
export type Framework = (typeof frameworks)[number];
export type Format = (typeof formats)[number];
export type EdgeTool = (typeof edgeTools)[number];
export type Regulation = (typeof regulations)[number];

/** The only translator between the outside keys and the names inside. */
export function toSpec(outside: OutsideSpec): Spec {
  const { existingStack, ...rest } = camelKeys(outside) as CamelKeys<OutsideSpec>;
  const listed = existingStack === undefined ? [] : typeof existingStack === 'string' ? [existingStack] : existingStack;
  return { ...rest, existingStack: [...new Set(listed as readonly StackId[])] };
}

// The keys of these two are the user's words (rule ids and topics), not names of ours.
const recordsOfUserKeys = new Set(['validate', 'choices']);

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      recordsOfUserKeys.has(key) ? below : camelKeys(below),
    ]),
  );
}
