// Files as data: what a deliverable is, which variants it has, and what rendering one yields.

import type { Made, Plan } from '../decide/decision.ts';
import type { Tier, Topic } from '../spec/spec.ts';
import type { WorkspacePath } from '../text/ids.ts';

/** managed: regenerated and merged. seed-once: written when absent, the user's from then on. user: never written again. */
export type Ownership = 'managed' | 'seed-once' | 'user';

export interface Artifact {
  readonly path: WorkspacePath;
  /** Always `\n` line ends, exactly one at the end. */
  readonly text: string;
  readonly isExecutable?: boolean;
  readonly deliverable: string;
  readonly variant: string;
  readonly ownership: Ownership;
  /** Where an earlier version of the catalog wrote it: the user's edits move along. */
  readonly renamedFrom?: WorkspacePath;
  /** The decisions that this file carries out. */
  readonly because: readonly Topic[];
}

/** What a variant renders; the engine adds who made it. */
export type RenderedFile = Pick<Artifact, 'path'> & { readonly text: LazyText } & Partial<
    Pick<Artifact, 'isExecutable' | 'ownership' | 'renamedFrom'>
  >;

/** A plan lists paths long before anybody wants the texts; printing them costs more than deciding. */
export type LazyText = string | (() => string);

/** A technology's way to deliver a thing, such as serving with KServe. */
export interface Variant {
  /** The option of the deliverable's topic that picks this variant; variants name technologies, never platforms. */
  readonly id: string;
  render(sheet: PlanSheet): readonly RenderedFile[];
}

export interface Deliverable {
  readonly id: string;
  readonly title: string;
  /** Lowest tier that has it; higher tiers keep it. */
  readonly from: Tier;
  /** Whose choice picks the variant. A deliverable without a topic has one variant. */
  readonly topic?: Topic;
  /** Decisions that its files carry out. */
  readonly because: readonly Topic[];
  readonly variants: readonly Variant[];
  isNeeded?(sheet: PlanSheet): boolean;
}

/** The plan as renderers read it: names made safe once, ports and metrics from one value. */
export interface PlanSheet {
  readonly plan: Plan;
  readonly names: Names;
  /** The made decision, or undefined when the plan holds no such topic. */
  made(topic: Topic): Made | undefined;
  /** The choice, or '' when the plan holds no such topic. */
  choice(topic: Topic): string;
  /** Whether the plan's tier is this one or a higher one. */
  isAtLeast(tier: Tier): boolean;
  readonly limits: Limits;
  readonly slo: Slo;
  /** Where a release goes, in this order; the last one is where users are. */
  readonly environments: readonly Environment[];
  /** What answers requests, or undefined when nothing does. */
  readonly serving: ServingFacts | undefined;
}

/** What is compared with a limit anywhere: rules, dashboards, jobs, runbooks and contracts read these. */
export interface Limits {
  readonly p95Ms: number;
  readonly p95ForMinutes: number;
  readonly errorAlert: number;
  readonly errorPage: number;
  /** Requests in five minutes below which a ratio says nothing. */
  readonly leastRequests: number;
  readonly psiWatch: number;
  readonly psiInvestigate: number;
  readonly psiRetrain: number;
  readonly ksAlpha: number;
  readonly ksEffect: number;
  /** Rows below which a window gives no verdict. */
  readonly leastRows: number;
  readonly driftBins: number;
  /** How far the gate metric may fall below the reference, in percent. */
  readonly metricInvestigatePercent: number;
  readonly metricRetrainPercent: number;
  readonly batchAgeHours: number;
  readonly badRowShare: number;
}

export interface Slo {
  readonly availability: number;
  readonly windowDays: number;
  readonly burns: readonly Burn[];
}

/** A pair of windows: both must burn faster than the factor, so that an alert ends soon after its cause. */
export interface Burn {
  readonly severity: 'page' | 'ticket';
  readonly long: Window;
  readonly short: Window;
  readonly factor: number;
  /** Share of failed requests at which it burns so fast; below 1, or it could never be exceeded. */
  readonly errorRatio: number;
}
export type Window = '5m' | '30m' | '1h' | '2h' | '6h' | '1d' | '3d';

export interface Environment {
  readonly id: 'dev' | 'staging' | 'prod';
  readonly namespace: string;
}

export type Platform = 'kubernetes' | 'container' | 'sagemaker' | 'azure-ml' | 'vertex' | 'databricks';

export interface ServingFacts {
  readonly platform: Platform;
  /** Such as mlserver, triton or vllm; '' where the platform has its own. */
  readonly server: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly metricsPath: string;
  readonly image: string;
  readonly serviceAccount: string;
  /** Whether it may have no replica at all. */
  readonly scalesToZero: boolean;
}

/** Names that appear in more than one file. All are safe as Kubernetes labels and file names, derived from the user's words. */
export interface Names {
  /** The user's own spelling, for prose; encode before it reaches a format. */
  readonly display: string;
  /** DNS label, at most 40 characters, such as `fraud-detection`. */
  readonly model: string;
  /** Python identifier, such as `fraud_detection`. */
  readonly module: string;
  readonly version: string;
  readonly namespace: string;
  /** Registry name and alias, such as `fraud-detection` and `champion`. */
  readonly registered: string;
  readonly championAlias: 'champion';
  readonly challengerAlias: 'challenger';
  readonly trackingUri: string;
  readonly artifactStore: string;
  readonly imageRegistry: string;
  readonly team: string;
  readonly owner: string;
}
