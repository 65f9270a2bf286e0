// What the user asks for, as one schema: the JSON Schema, the CLI flags, the wizard's questions and the docs come from it.
import * as z from 'zod/mini';
import {
  deploymentTargets,
  edgeTools,
  formats,
  frameworks,
  governanceLevels,
  modelTypes,
  regulations,
  stackIds,
  tiers,
  topics,
} from './words.ts';

// Without this the schema library compiles code at run time, which pages with a strict policy refuse and which costs the first call.
z.config({ jitless: true });

// Each check of the fluent style makes one more copy of its schema; sixty fields of them cost the first call ten milliseconds.
const word = (length = 120) => z.string().check(z.trim(), z.minLength(1), z.maxLength(length));
const above0 = (most: number) => z.number().check(z.positive(), z.lte(most));
const between = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const pattern = (form: RegExp, says: string) => z.string().check(z.maxLength(200), z.regex(form, says));
const list = <Item extends z.core.SomeType>(item: Item, most: number) => z.array(item).check(z.maxLength(most));

/** Title and help are what the wizard asks, what `--help` prints and what editors show. */
function described<Schema extends z.core.$ZodType>(schema: Schema, title: string, help: string): Schema {
  z.globalRegistry.add(schema, { title, help });
  return schema;
}
const given = <Schema extends z.core.$ZodType>(schema: Schema, title: string, help: string) =>
  described(z.optional(schema), title, help);

// A name that becomes a Kubernetes object, an image or a folder is encoded later; here only its length is bounded.
export const specSchema = z.strictObject({
  version: given(z.literal(1), 'Version of this file', 'The only version so far is 1.'),
  model_type: described(
    z.enum(modelTypes),
    'Model type',
    'What the model does; it fixes the split, the metrics, the gate metric and how late labels arrive.',
  ),
  deployment_target: described(
    z.enum(deploymentTargets),
    'Deployment target',
    'Where predictions are made: on request, in runs, on devices, or trained in the cloud and served elsewhere.',
  ),
  scale_requirements: described(
    z.strictObject({
      rps: given(above0(10_000_000), 'Peak requests per second', 'The peak, not the average; requests per second.'),
      latency_ms: given(
        above0(86_400_000),
        'Latency target (ms)',
        'Server-side 95th percentile in milliseconds; for generative models the time to the first token.',
      ),
      data_volume_gb: given(
        above0(100_000_000),
        'Data volume (GB)',
        'Data that one batch run or one training reads, in gigabytes.',
      ),
      concurrent_users: given(
        above0(10_000_000_000),
        'Concurrent users',
        'People or programs that use it at the same moment.',
      ),
      rps_min: given(
        between(0, 10_000_000),
        'Lowest requests per second',
        'Traffic in the quietest hour; it sets the lower bound of the autoscaler.',
      ),
      freshness_s: given(
        above0(315_360_000),
        'How old an answer may be (s)',
        'Seconds; an answer that may be hours old can be computed in batch.',
      ),
      payload_mb: given(above0(100_000), 'Request size (MB)', 'Size of one request in megabytes.'),
      repeat_ratio: given(
        between(0, 1),
        'Share of repeated inputs',
        'Between 0 and 1; a response cache pays above 0.1.',
      ),
      network_rtt_ms: given(
        between(0, 600_000),
        'Network round trip (ms)',
        'Between the caller and the server, in milliseconds.',
      ),
    }),
    'Scale',
    'At least one of rps, latency_ms, data_volume_gb, concurrent_users.',
  ),
  governance_level: described(
    z.enum(governanceLevels),
    'Governance level',
    'Experimental: nobody depends on it. Staging: as production, without approval. Production: real users.',
  ),
  existing_stack: given(
    z.union([z.enum(stackIds), list(z.enum(stackIds), stackIds.length)]),
    'Existing stack',
    'What you already run; it is integrated, not replaced. The first listed one that offers a thing wins.',
  ),
  model: given(
    z.strictObject({
      name: given(word(80), 'Model name', 'Used for the registry, the services and the files.'),
      version: given(
        pattern(/^\d+\.\d+\.\d+$/, 'a semantic version such as 1.0.0'),
        'Model version',
        'Semantic version, such as 1.0.0.',
      ),
      framework: given(z.enum(frameworks), 'Framework', 'What the model is trained with.'),
      format: given(z.enum(formats), 'Model file format', 'How the trained model is stored.'),
      size_gb: given(above0(100_000), 'Model size (GB)', 'Size of the weights in gigabytes.'),
      params_million: given(above0(10_000_000), 'Parameters (million)', 'Number of parameters in millions.'),
      service_time_ms: given(
        above0(86_400_000),
        'Service time (ms)',
        'Time that one request occupies a worker, in milliseconds; measure it with a load test.',
      ),
      cold_start_s: given(between(0, 86_400), 'Cold start (s)', 'Seconds until a new replica answers.'),
      ensemble: given(z.boolean(), 'Ensemble', 'Whether several models answer together.'),
      ensemble_size: given(whole(1, 10_000), 'Models in the ensemble', 'How many models answer one request.'),
      explainability: given(z.boolean(), 'Explanations required', 'Whether each prediction must be explainable.'),
    }),
    'Model',
    'What is known of the model.',
  ),
  llm: given(
    z.strictObject({
      base_model: given(word(160), 'Base model', 'Name of the base model.'),
      input_tokens: given(above0(100_000_000), 'Input tokens', 'Per request, on average.'),
      output_tokens: given(above0(100_000_000), 'Output tokens', 'Per request, on average.'),
      ttft_ms: given(above0(3_600_000), 'Time to first token (ms)', '95th percentile in milliseconds.'),
      itl_ms: given(above0(3_600_000), 'Inter-token latency (ms)', '95th percentile in milliseconds.'),
      context: given(whole(1, 100_000_000), 'Context length', 'Largest context in tokens.'),
      prefix_share: given(
        between(0, 1),
        'Shared prefix',
        'Share of the prompt that requests have in common, between 0 and 1.',
      ),
    }),
    'Language model',
    'For generative models.',
  ),
  environment: given(
    z.strictObject({
      cloud: given(z.enum(['aws', 'gcp', 'azure', 'none']), 'Cloud', 'The one cloud that it runs on, if any.'),
      hosting: given(z.enum(['cloud', 'on-prem', 'hybrid']), 'Hosting', 'Where the machines stand.'),
      kubernetes: given(z.boolean(), 'Kubernetes', 'Whether a cluster is there and may be used.'),
      gpu: given(z.boolean(), 'GPUs available', 'Whether accelerators can be had.'),
      edge_tooling: given(
        list(z.enum(edgeTools), edgeTools.length),
        'Edge tooling',
        'Runtimes that exist on the devices.',
      ),
      capacity: given(
        z.strictObject({
          cpu_cores: given(above0(10_000_000), 'CPU cores', 'In all, that serving may use.'),
          memory_gb: given(above0(100_000_000), 'Memory (GB)', 'In all, that serving may use.'),
          gpus: given(
            list(z.strictObject({ type: word(60), memory_gb: above0(10_000), count: whole(1, 100_000) }), 20),
            'GPUs',
            'Type, memory of one card in gigabytes, and count.',
          ),
          max_nodes: given(whole(1, 100_000), 'Largest number of nodes', 'Where the cluster autoscaler stops.'),
        }),
        'Capacity',
        'What there is; the plan refuses what does not fit.',
      ),
    }),
    'Environment',
    'Where it runs.',
  ),
  team: given(
    z.strictObject({
      name: given(word(80), 'Team', 'Name of the team.'),
      size: given(whole(1, 100_000), 'Team size', 'People who will run it.'),
      owner: given(word(120), 'Owner', 'Who answers for the model.'),
      approvers: given(list(word(120), 20), 'Approvers', 'Who may approve a release; not the developer.'),
      contact: given(word(160), 'Contact', 'Address or channel.'),
    }),
    'Team',
    'Who runs it.',
  ),
  maturity_level: given(
    z.union([z.literal(0), z.literal(1), z.literal(2)]),
    'Maturity level',
    '0: by hand. 1: automated pipeline. 2: CI/CD for the pipeline itself. Left out, it is read from the workspace.',
  ),
  regulations: given(
    list(z.enum(regulations), regulations.length),
    'Regulations',
    'Rules that apply; hipaa, eu-ai-act and credit ask for T3.',
  ),
  retention_days: given(whole(1, 36_500), 'Retention (days)', 'How long prediction and audit logs are kept.'),
  ci: given(z.enum(['github', 'gitlab', 'jenkins']), 'CI system', 'Where pipelines run.'),
  feature_store: given(z.boolean(), 'Feature store', 'Whether features are shared online by several models.'),
  approval_system: given(
    z.enum(['github', 'gitlab', 'jira', 'servicenow']),
    'Approval system',
    'Where a release is approved.',
  ),
  retraining: given(
    z.strictObject({
      schedule: given(word(120), 'Schedule', 'Cron expression with five fields.'),
      triggers: given(
        list(z.enum(['schedule', 'data-volume', 'performance', 'drift', 'business-date']), 5),
        'Triggers',
        'What starts a retraining.',
      ),
      on_drift: given(z.enum(['retrain', 'confirm']), 'On drift', 'Start the run, or ask first.'),
      min_improvement_percent: given(
        between(0, 100),
        'Least improvement (%)',
        'The challenger must beat the champion by this much.',
      ),
    }),
    'Retraining',
    'When and how the model is trained again.',
  ),
  environments: given(
    z.array(z.enum(['dev', 'staging', 'prod'])).check(z.minLength(1), z.maxLength(3)),
    'Environments',
    'Through which a release goes.',
  ),
  names: given(
    z.strictObject({
      namespace: given(
        pattern(
          /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
          'a DNS label: lower-case letters, digits and dashes, at most 63',
        ),
        'Namespace',
        'Kubernetes namespace.',
      ),
      image_registry: given(word(200), 'Image registry', 'Prefix of container images.'),
      artifact_store: given(word(300), 'Artifact store', 'Such as s3://bucket/path.'),
      tracking_uri: given(word(300), 'Tracking address', 'Of the experiment tracker; without credentials.'),
    }),
    'Names',
    'Names that exist already.',
  ),
  alerting: given(
    z.strictObject({
      receivers: given(
        z
          .array(
            z.strictObject({
              type: z.enum(['pagerduty', 'slack', 'email', 'webhook', 'opsgenie', 'jira']),
              secret_ref: z.optional(pattern(/^[A-Za-z0-9._/-]{1,120}$/, 'the name of a secret, not the secret')),
            }),
          )
          .check(z.maxLength(10)),
        'Receivers',
        'Kind and the name of the secret that holds the address.',
      ),
    }),
    'Alerting',
    'Who is told.',
  ),
  slo: given(
    z.strictObject({
      availability: given(between(0.5, 0.999999), 'Availability', 'Share of good requests, such as 0.999.'),
      window_days: given(whole(1, 90), 'Window (days)', 'Over which the objective is counted.'),
    }),
    'Service level objective',
    'What is promised.',
  ),
  validate: given(
    z.record(
      pattern(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a rule id such as secrets/no-inline-secret'),
      z.enum(['off', 'info', 'warning', 'error']),
    ),
    'Validation',
    'Severity per rule.',
  ),
  tier: given(
    z.enum([...tiers, 'auto']),
    'Tier',
    'T1 quick assessment, T2 production pipeline, T3 full lifecycle with governance; auto chooses.',
  ),
  prices: given(
    z.strictObject({
      currency: given(pattern(/^[A-Z]{3}$/, 'a currency code such as USD'), 'Currency', 'Three letters.'),
      as_of: given(
        pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-24'),
        'Date of the prices',
        'Year-month-day.',
      ),
      cpu_core_hour: given(between(0, 1_000_000), 'CPU core hour', 'Price of one core for one hour.'),
      memory_gb_hour: given(between(0, 1_000_000), 'Memory GB hour', 'Price of one gigabyte for one hour.'),
      gpu_hour: given(between(0, 1_000_000), 'GPU hour', 'Price of one accelerator for one hour.'),
      storage_gb_month: given(between(0, 1_000_000), 'Storage GB month', 'Price of one gigabyte for one month.'),
      egress_gb: given(between(0, 1_000_000), 'Egress GB', 'Price of one gigabyte out.'),
    }),
    'Prices',
    'For the cost report; none is assumed.',
  ),
  choices: given(
    z.partialRecord(z.enum(topics), pattern(/^[a-z0-9][a-z0-9._-]{0,60}$/, 'an option such as kserve')),
    'Choices',
    'Topic to option: overrides a decision, and the plan says that you chose.',
  ),
});
