// The typed door of the package: five inputs in, a plan, its files and its commands out.
import { abortJson, decide, findingsJson, readSpec } from '../../api.ts';
import { AbortError, SpecError } from './errors.ts';
import { type Overlay, readOptions } from './options.ts';

import { lifecycleOf, planJsonOf, setUpOf } from './set-up.ts';
import type {
  Lifecycle,
  LifecycleOptions,
  MLOpsSpec,
  PipelineOptions,
  PlanOutcome,
  QuickSetupOptions,
  SetUp,
} from './types.ts';

const quick = ['tracking', 'deployment', 'choices'];
const pipeline = ['experiment_tracking', 'model_monitoring', 'drift_detection', 'deployment', 'choices'];
const lifecycle = [...pipeline, 'retraining_triggers', 'governance'];

/**
 * `new MLOpsManager(inputs)`, the inputs under the keys of mlops.yaml. Nothing is read or written before a call asks for
 * it. Calls throw `SpecError` for inputs or options that are not legal and `AbortError` where no plan can be answered for;
 * `plan()` answers with either instead.
 */
export class MLOpsManager {
  readonly #spec: Readonly<Record<string, unknown>>;

  constructor(spec: MLOpsSpec) {
    this.#spec = { ...spec };
  }

  /** The plan as JSON, an abort with its reasons, or the findings about inputs that are not legal. */
  plan(): PlanOutcome {
    const made = this.#decided({});
    if (made.kind === 'invalid') return made;
    if (made.kind === 'abort') return made.abort;
    return planJsonOf(made.plan, made.outside);
  }

  /** T1: what is needed to see whether the model is worth more. */
  quickSetup(options: QuickSetupOptions = {}): SetUp {
    const { plan, outside } = this.#wanted('T1', options, quick);
    return setUpOf(plan, outside);
  }

  /** T2: the production pipeline. */
  designPipeline(options: PipelineOptions = {}): SetUp {
    const { plan, outside } = this.#wanted('T2', options, pipeline);
    return setUpOf(plan, outside);
  }

  /** T3: the full lifecycle with governance. */
  fullLifecycle(options: LifecycleOptions = {}): Lifecycle {
    const { plan, outside } = this.#wanted('T3', options, lifecycle);
    return lifecycleOf(plan, outside);
  }

  #wanted(tier: 'T1' | 'T2' | 'T3', options: object, legal: readonly string[]) {
    const before = this.#decided({ tier });
    const read = readOptions(
      options as Readonly<Record<string, unknown>>,
      legal,
      before.kind === 'plan' ? before.plan : undefined,
    );
    if (before.kind === 'invalid') throw new SpecError([...before.findings, ...read.findings]);
    if (read.findings.length > 0) throw new SpecError(read.findings);
    const made = this.#decided({ ...read.overlay, tier });
    if (made.kind === 'invalid') throw new SpecError(made.findings);
    if (made.kind === 'abort') throw new AbortError(made.abort.reasons);
    return made;
  }

  #decided(overlay: Overlay) {
    const reading = readSpec(undefined, merged(this.#spec, overlay));
    if (reading.kind === 'invalid')
      return {
        kind: 'invalid' as const,
        findings: findingsJson([{ path: 'spec', text: '', findings: reading.findings }]),
      };
    const outcome = decide(reading.spec);
    return outcome.kind === 'abort'
      ? { kind: 'abort' as const, abort: abortJson(outcome) }
      : { kind: 'plan' as const, plan: outcome, outside: reading.outside };
  }
}

// One level down as well: triggers join the schedule that the inputs name, a choice joins the other choices.
function merged(base: Readonly<Record<string, unknown>>, overlay: Overlay): Readonly<Record<string, unknown>> {
  if (typeof base !== 'object' || base === null) return base;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const below = result[key];
    const areRecords = [below, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    result[key] = areRecords ? { ...(below as object), ...(value as object) } : value;
  }
  return result;
}
