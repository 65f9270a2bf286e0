// The words of the engine: what a decision is before it is made, and after.

import type { DeploymentTarget, GovernanceLevel, ModelType, Spec, StackId, Tier, Topic } from '../spec/spec.ts';
import type { SourceId } from '../text/finding.ts';
import type { Capacity } from './capacity.ts';

/** A citation: what a plan rests on, with the day on which it was read. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** Year-month-day. */
  readonly accessed: string;
}

/** What has become of a technology. A retired one is never built on; the others are named and may be integrated with. */
export interface Status {
  readonly kind: 'renamed' | 'maintenance' | 'dormant' | 'retired' | 'licence' | 'preview';
  /** One sentence: what happened, with its date. */
  readonly says: string;
  /** One sentence: what to do about it. */
  readonly wayOut: string;
  readonly source: SourceId;
}

/** One legal answer of a decision. */
export interface Option {
  readonly title: string;
  /** When this option is the better one; printed where it was rejected. */
  readonly winsWhen: string;
  readonly sources: readonly SourceId[];
  readonly status?: Status;
}

declare const offered: unique symbol;
/** An option that a stack's page named; the engine checks that the decision has it. */
export type OfferedOption = string & { readonly [offered]: true };

export type Setting = string | number | boolean;

/** What a decision answers, before the user's own choice is considered. */
export interface Reply<OptionId extends string = string> {
  readonly choice: OptionId | OfferedOption;
  /** One or two sentences with the numbers that decided. */
  readonly because: string;
  /** Options worth naming as rejected, best first; two or three at most. */
  readonly alternatives: readonly OptionId[];
  /** Beside those of the option. */
  readonly sources?: readonly SourceId[];
}

/** A question that the engine answers, one file each in the catalog. */
export interface Decision<OptionId extends string = string> {
  readonly topic: Topic;
  readonly options: Readonly<Record<OptionId, Option>>;
  /** The inputs that can change the answer; what would flip it is found by re-running with these changed. */
  readonly dependsOn: readonly InputKey[];
  /** Whether a plan of this tier and target holds this topic at all. */
  isNeeded(context: Context): boolean;
  decide(context: Context): Reply<OptionId>;
  /** Values that generated files share (ports, counts, names of metrics), for the option that was chosen. */
  settings?(context: Context, choice: string): Readonly<Record<string, Setting>>;
  /** Steps that a person must do, for the checklist; short imperative sentences. */
  tasks?(context: Context, choice: string): readonly string[];
}

/** Lets the compiler check that a decision answers only with its own options. */
export function defineDecision<const OptionId extends string>(
  decision: Omit<Decision<OptionId>, 'decide'> & { decide(context: Context): Reply<NoInfer<OptionId>> },
): Decision {
  return decision as unknown as Decision;
}

/** A reason for which no plan is made. */
export interface AbortReason {
  /** Lower-case words with dashes, such as `edge-without-runtime`. */
  readonly code: string;
  readonly because: string;
  readonly remedy: string;
  readonly sources: readonly SourceId[];
}

export interface AbortRule {
  readonly code: string;
  readonly sources: readonly SourceId[];
  check(context: Context): { readonly because: string; readonly remedy: string } | undefined;
}

/** A platform on one page: which option it brings for which topic. */
export interface Stack {
  readonly id: StackId;
  readonly title: string;
  readonly sources: readonly SourceId[];
  /** Says something only where the platform is no longer what it was. */
  readonly status?: Status;
  /** A function where it depends on the context; `undefined` or a missing cell: it brings nothing for that topic. */
  readonly offers: Partial<Readonly<Record<Topic, string | ((context: Context) => string | undefined)>>>;
}

/** A value that the user did not give; every plan names the ones it used. */
export interface Assumption {
  /** Outside path, such as `model.service_time_ms`. */
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly because: string;
}

/** Whose words: the outside keys, scale keys without their parent, as in `flips`. */
export const inputKeys = [
  'model_type',
  'deployment_target',
  'governance_level',
  'existing_stack',
  'rps',
  'latency_ms',
  'data_volume_gb',
  'concurrent_users',
  'freshness_s',
  'payload_mb',
  'repeat_ratio',
  'model.framework',
  'model.format',
  'model.size_gb',
  'model.service_time_ms',
  'model.explainability',
  'model.ensemble',
  'environment.cloud',
  'environment.hosting',
  'environment.kubernetes',
  'environment.gpu',
  'environment.edge_tooling',
  'team.size',
  'maturity_level',
  'regulations',
  'ci',
  'feature_store',
  'approval_system',
  'retraining.on_drift',
  'retraining.schedule',
  'tier',
  'alerting.receivers',
] as const;
export type InputKey = (typeof inputKeys)[number];

/** What a decision may look at. Everything is computed on first need and then kept for this context. */
export interface Context {
  readonly spec: Spec;
  readonly modelType: ModelType;
  readonly target: DeploymentTarget;
  readonly governance: GovernanceLevel;
  readonly tier: Tier;
  readonly maturity: Maturity;
  /** What of the scale was given; latencyMs and rps undefined when not. Use `number` for values with an assumption. */
  readonly scale: Spec['scaleRequirements'];
  /** Neural networks; the rest are trees, linear models and statistics. */
  readonly isDeep: boolean;
  /** Generative language models and whatever else is served token by token. */
  readonly isGenerative: boolean;
  readonly isTree: boolean;
  /** hipaa, eu-ai-act or credit; gdpr alone is not enough. */
  readonly isRegulated: boolean;
  /** Real users are served: production, or staging which behaves like it without approval and audit. */
  readonly isProductionLike: boolean;
  /** Batch runs on schedule: the target says so, or a hybrid one with a data volume and no request rate. */
  readonly runsInBatch: boolean;
  readonly servesOnline: boolean;
  /** edge or embedded, or a hybrid one whose devices have tooling. */
  readonly runsOnDevices: boolean;
  readonly usesKubernetes: boolean;
  readonly cloud: 'aws' | 'gcp' | 'azure' | 'none';
  readonly hosting: 'cloud' | 'on-prem' | 'hybrid';
  readonly teamSize: number;
  readonly isSmallTeam: boolean;
  readonly framework: NonNullable<NonNullable<Spec['model']>['framework']>;
  /** Latency target less the network round trip, in milliseconds; undefined without a target. */
  readonly budgetMs: number | undefined;
  /** A number given or assumed; an assumed one is noted in the plan. */
  number(key: AssumedKey): number;
  has(stack: StackId): boolean;
  /** What the first listed stack that offers this topic brings. */
  offer(topic: Topic): { readonly option: OfferedOption; readonly stack: Stack } | undefined;
  /** The answer to another question, with the user's choice already applied. Circles are a bug. */
  choice(topic: Topic): string;
  readonly capacity: Capacity;
}

/** Numbers that have a labelled assumption when they are not given. Outside paths. */
export const assumedKeys = [
  'scale_requirements.rps',
  'scale_requirements.latency_ms',
  'scale_requirements.data_volume_gb',
  'scale_requirements.network_rtt_ms',
  'scale_requirements.freshness_s',
  'scale_requirements.payload_mb',
  'model.service_time_ms',
  'model.size_gb',
  'model.cold_start_s',
  'model.ensemble_size',
  'model.params_million',
  'llm.input_tokens',
  'llm.output_tokens',
  'llm.context',
  'team.size',
  'retention_days',
  'slo.availability',
  'slo.window_days',
  'retraining.min_improvement_percent',
] as const;
export type AssumedKey = (typeof assumedKeys)[number];

export type MaturityLevel = 0 | 1 | 2;

export interface Maturity {
  readonly level: MaturityLevel;
  /** The evidence, or that it was said or assumed. */
  readonly because: string;
  /** Whether anything backs the level: asked or found, not merely assumed. */
  readonly isKnown: boolean;
}

/** A made decision, as the plan shows it. */
export interface Made {
  readonly topic: Topic;
  readonly choice: string;
  readonly title: string;
  readonly because: string;
  readonly by: 'rule' | 'user';
  readonly alternatives: readonly { readonly choice: string; readonly when: string }[];
  readonly flips: readonly Flip[];
  readonly sources: readonly SourceId[];
  readonly status?: Status;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly tasks: readonly string[];
}

export interface Flip {
  readonly change: Readonly<Record<string, unknown>>;
  readonly to: string;
}

export interface Plan {
  readonly kind: 'plan';
  readonly spec: Spec;
  readonly tier: Tier;
  readonly tierBecause: string;
  readonly maturity: Maturity;
  readonly decisions: readonly Made[];
  readonly assumptions: readonly Assumption[];
  /** Retired or renamed platforms of the existing stack, each with what to do. */
  readonly statuses: readonly { readonly name: string; readonly status: Status }[];
  readonly capacity: Capacity;
  /** What fixes split, metrics, gate metric, drift signal and label delay of this model type. */
  readonly practice: Practice;
}

export interface Abort {
  readonly kind: 'abort';
  readonly reasons: readonly AbortReason[];
}

export type Outcome = Plan | Abort;

/** How a model type is judged (row I7). */
export interface Practice {
  readonly split: string;
  readonly metrics: readonly string[];
  /** The one that decides whether a challenger is better, and which way is better. */
  readonly gateMetric: string;
  readonly isHigherBetter: boolean;
  readonly driftSignal: string;
  readonly labelDelay: string;
  readonly sources: readonly SourceId[];
}

/** Everything that the engine needs to know; the catalog is one value of this type. */
export interface Knowledge {
  readonly decisions: readonly Decision[];
  readonly aborts: readonly AbortRule[];
  readonly stacks: Readonly<Record<StackId, Stack>>;
  readonly practices: Readonly<Record<ModelType, Practice>>;
  readonly sources: Readonly<Record<SourceId, Source>>;
  assume(key: AssumedKey, spec: Spec): Omit<Assumption, 'key'>;
}
