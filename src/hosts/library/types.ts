// Everything that a program meets at the door of the package, in types that need no other package.
import type { MLOpsSpec } from './spec-types.ts';

export type { MLOpsSpec } from './spec-types.ts';

export type Tier = 'T1' | 'T2' | 'T3';

export interface SourceJson {
  readonly title: string;
  readonly url: string;
  /** Year-month-day. */
  readonly accessed: string;
}

/** One decision of a plan. */
export interface DecisionJson {
  readonly topic: string;
  readonly choice: string;
  readonly because: string;
  readonly by: 'rule' | 'user';
  readonly alternatives: readonly { readonly choice: string; readonly when: string }[];
  /** What would change the choice: inputs under their keys, and what it would be then. */
  readonly flips: readonly { readonly change: Readonly<Record<string, unknown>>; readonly to: string }[];
  readonly sources: readonly SourceJson[];
}

export interface PlanJson {
  readonly kind: 'plan';
  readonly tier: Tier;
  readonly maturity: { readonly level: number; readonly because: string };
  readonly spec: MLOpsSpec;
  readonly decisions: readonly DecisionJson[];
  readonly checklist: readonly string[];
  /** Of the plan document; `used` is an upper estimate here, the command line counts. */
  readonly tokens: { readonly used: number; readonly budget: number };
  readonly artifacts: readonly {
    readonly path: string;
    readonly deliverable: string;
    readonly variant: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

export interface ReasonJson {
  readonly code: string;
  readonly because: string;
  readonly remedy: string;
  readonly sources: readonly SourceJson[];
}

export interface AbortJson {
  readonly kind: 'abort';
  readonly reasons: readonly ReasonJson[];
}

/** Lines and columns count from 1. */
export interface FindingJson {
  readonly file: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  readonly help: string;
}

/** What `manager.plan()` answers instead of throwing. */
export type PlanOutcome =
  | PlanJson
  | AbortJson
  | { readonly kind: 'invalid'; readonly findings: readonly FindingJson[] };

export interface QuickSetupOptions {
  /** Where experiments are tracked, such as `mlflow`; an option of the decision "tracking". */
  readonly tracking?: string;
  /** What serves, runs the batch, or runs on the device: an option of the decision that the target has. */
  readonly deployment?: string;
  /** Decision topic to option; the plan says that you chose. */
  readonly choices?: MLOpsSpec['choices'];
}

export interface PipelineOptions extends Pick<QuickSetupOptions, 'deployment' | 'choices'> {
  /** `true` leaves the choice to the rules; a word is the choice. */
  readonly experiment_tracking?: true | string;
  readonly model_monitoring?: true | string;
  readonly drift_detection?: true | string;
}

export interface LifecycleOptions extends PipelineOptions {
  /** What starts a retraining. */
  readonly retraining_triggers?: NonNullable<MLOpsSpec['retraining']>['triggers'];
  readonly governance?: {
    readonly model_cards?: true | string;
    readonly audit_logs?: true | string;
  };
}

export interface GeneratedFile {
  /** From the folder that is written to, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isExecutable: boolean;
}

export interface ManifestOptions {
  /** Folder to write to; made when it is not there. Edits that lie there are kept and merged. */
  readonly output_dir: string;
  /** Only say what would change. */
  readonly dry_run?: boolean;
}

export interface ManifestResult {
  readonly output_dir: string;
  readonly changes: readonly {
    readonly kind: 'create' | 'update' | 'merge' | 'conflict' | 'keep' | 'remove';
    readonly path: string;
  }[];
  /** Files in which the generator and somebody else changed the same thing: they were left as they are. */
  readonly conflicts: readonly string[];
}

/** What a call of the manager returns. */
export interface SetUp {
  readonly tier: Tier;
  /** The plan as `mlops plan --json` prints it. */
  readonly plan: PlanJson;
  /** The plan as the document that people read. */
  readonly document: string;
  readonly files: readonly GeneratedFile[];
  /** Shell commands from the folder that was written to, in the order in which a new user runs them. */
  getStartCommands(): readonly string[];
  /**
   * Writes the files, all or nothing, and mlops.yaml where there is none; a second call merges with what was edited.
   * Throws `GateError` when a file may not be written.
   */
  generateManifests(options: ManifestOptions): Promise<ManifestResult>;
}

export interface DeployOptions {
  /** `true`, the default, shows the commands and runs none of them. */
  readonly dry_run?: boolean;
  /** Where the files lie; the current folder when left out. */
  readonly output_dir?: string;
}

/** The commands alone, success, or a failure midway with what to do now. */
export type DeployResult =
  | {
      readonly kind: 'shown';
      readonly commands: readonly string[];
      readonly output: string;
      /** What would refuse the same call if it acted. */
      readonly reasons: readonly ReasonJson[];
    }
  | { readonly kind: 'done'; readonly commands: readonly string[]; readonly output: string; readonly record: string }
  | {
      readonly kind: 'failed';
      readonly commands: readonly string[];
      readonly output: string;
      readonly because: string;
      readonly remedy: string;
      readonly record: string;
    };

export interface Lifecycle extends SetUp {
  /**
   * Shows the commands that deploy, or with `dry_run: false` runs them after the checks of the governance level: approval,
   * model card and the way back. Throws `AbortError` with every reason when one of them is missing.
   */
  deploy(options?: DeployOptions): Promise<DeployResult>;
}
