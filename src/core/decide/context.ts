// What a decision may look at, computed on first need from the spec and the knowledge.
import type { Spec, Topic } from '../spec/spec.ts';
import { capacityOf } from './capacity.ts';
import type {
  AssumedKey,
  Assumption,
  Context,
  Decision,
  Knowledge,
  Made,
  Maturity,
  OfferedOption,
  Reply,
} from './decision.ts';
import { tierOf } from './tier.ts';

/** A context with what only the engine may ask of it. */
export interface WorkingContext extends Context {
  readonly tierBecause: string;
  /** The answer with the user's choice applied, without flips. */
  answer(topic: Topic): Omit<Made, 'flips'>;
  readonly assumptionsUsed: ReadonlyMap<AssumedKey, Assumption>;
}

const deepFrameworks = new Set(['pytorch', 'tensorflow', 'keras', 'tf-keras', 'transformers']);
const deepModelTypes = new Set(['generative', 'computer-vision', 'nlp']);
const treeFrameworks = new Set(['sklearn', 'xgboost', 'lightgbm', 'catboost']);
const regulationsThatForceGovernance = new Set(['hipaa', 'eu-ai-act', 'credit']);
// Formats that name the device runtime by themselves.
const edgeFormats = new Set(['tflite', 'litert', 'pte', 'mlpackage']);

export function contextFor(spec: Spec, knowledge: Knowledge, maturity: Maturity): WorkingContext {
  const assumptionsUsed = new Map<AssumedKey, Assumption>();
  const replies = new Map<Topic, Chosen>();
  const answers = new Map<Topic, Omit<Made, 'flips'>>();
  const underway = new Set<Topic>();
  const { tier, because: tierBecause } = tierOf(spec, maturity);
  const scale = spec.scaleRequirements;
  const environment = spec.environment ?? {};
  const framework = spec.model?.framework ?? frameworkFor(spec);
  const isDeep =
    deepFrameworks.has(framework) || (spec.model?.framework === undefined && deepModelTypes.has(spec.modelType));
  const has = (stack: Spec['existingStack'][number]) => spec.existingStack.includes(stack);
  const target = spec.deploymentTarget;
  const hasTooling = (environment.edgeTooling?.length ?? 0) > 0 || edgeFormats.has(spec.model?.format ?? '');
  const runsOnDevices = target === 'edge' || target === 'embedded' || (target === 'hybrid' && hasTooling);
  const runsInBatch =
    target === 'batch' ||
    (target === 'hybrid' &&
      !hasTooling &&
      scale.rps === undefined &&
      scale.latencyMs === undefined &&
      scale.concurrentUsers === undefined);

  const context: WorkingContext = {
    spec,
    modelType: spec.modelType,
    target,
    governance: spec.governanceLevel,
    tier,
    tierBecause,
    maturity,
    scale,
    framework,
    isDeep,
    isGenerative: spec.modelType === 'generative',
    isTree: !isDeep && treeFrameworks.has(framework),
    isRegulated: (spec.regulations ?? []).some((regulation) => regulationsThatForceGovernance.has(regulation)),
    isProductionLike: spec.governanceLevel !== 'experimental',
    runsInBatch,
    runsOnDevices,
    servesOnline: target === 'online' || (target === 'hybrid' && !runsInBatch && !runsOnDevices),
    usesKubernetes: environment.kubernetes ?? (has('kubernetes') || has('kubeflow') || has('seldon')),
    cloud:
      environment.cloud ?? (has('vertex_ai') ? 'gcp' : has('sagemaker') ? 'aws' : has('azure_ml') ? 'azure' : 'none'),
    hosting:
      environment.hosting ??
      (target === 'hybrid'
        ? 'hybrid'
        : has('vertex_ai') ||
            has('sagemaker') ||
            has('azure_ml') ||
            has('databricks') ||
            (environment.cloud !== undefined && environment.cloud !== 'none')
          ? 'cloud'
          : 'on-prem'),
    get teamSize() {
      return context.number('team.size');
    },
    get isSmallTeam() {
      return spec.team?.size !== undefined && spec.team.size < 5;
    },
    get budgetMs() {
      if (scale.latencyMs === undefined) return undefined;
      return Math.max(0, scale.latencyMs - (scale.networkRttMs ?? 0));
    },
    number(key) {
      const given = key
        .split('.')
        .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[camel(part)], spec);
      if (typeof given === 'number') return given;
      const known = assumptionsUsed.get(key);
      if (known) return known.value;
      const assumed = { key, ...knowledge.assume(key, spec) };
      assumptionsUsed.set(key, assumed);
      return assumed.value;
    },
    has,
    offer(topic) {
      for (const id of spec.existingStack) {
        const stack = knowledge.stacks[id];
        const cell = stack.offers[topic];
        const option = typeof cell === 'function' ? cell(context) : cell;
        if (option !== undefined) return { option: option as OfferedOption, stack };
      }
      return undefined;
    },
    choice: (topic) => chosen(topic).choice,
    answer(topic) {
      const known = answers.get(topic);
      if (known) return known;
      const made = answerOf(chosen(topic), context);
      answers.set(topic, made);
      return made;
    },
    get capacity() {
      capacity ??= capacityFor(context);
      return capacity;
    },
    assumptionsUsed,
  };
  let capacity: Context['capacity'] | undefined;
  // Apart from the full answer: the hundred probes behind a plan's flips ask for nothing but the choice.
  function chosen(topic: Topic): Chosen {
    const known = replies.get(topic);
    if (known) return known;
    const decision = knowledge.decisions.find((candidate) => candidate.topic === topic);
    if (!decision) throw new Error(`the catalog has no decision on ${topic}`);
    if (underway.has(topic))
      throw new Error(`decisions ask each other in a circle: ${[...underway, topic].join(' → ')}`);
    underway.add(topic);
    const made = choose(decision, context);
    underway.delete(topic);
    replies.set(topic, made);
    return made;
  }
  return context;
}

interface Chosen {
  readonly decision: Decision;
  readonly reply: Reply;
  readonly isOverride: boolean;
  readonly choice: string;
}

function choose(decision: Decision, context: Context): Chosen {
  const reply = decision.decide(context);
  const wanted = context.spec.choices?.[decision.topic];
  const isOverride = wanted !== undefined && decision.options[wanted] !== undefined;
  const choice = isOverride ? wanted : reply.choice;
  if (!decision.options[choice]) throw new Error(`${decision.topic} answered ${choice}, which is none of its options`);
  return { decision, reply, isOverride, choice };
}

function answerOf({ decision, reply, isOverride, choice }: Chosen, context: Context): Omit<Made, 'flips'> {
  const option = decision.options[choice];
  if (!option) throw new Error(`${decision.topic} answered ${choice}, which is none of its options`);
  return {
    topic: decision.topic,
    choice,
    title: option.title,
    by: isOverride ? 'user' : 'rule',
    because: isOverride ? becauseOfUser(choice, reply) : reply.because,
    alternatives: rejected(choice, reply, isOverride).flatMap((id) => {
      const alternative = decision.options[id];
      return alternative ? [{ choice: id, when: alternative.winsWhen }] : [];
    }),
    sources: [
      ...new Set([...option.sources, ...(reply.sources ?? []), ...(option.status ? [option.status.source] : [])]),
    ],
    ...(option.status ? { status: option.status } : {}),
    settings: decision.settings?.(context, choice) ?? {},
    tasks: [...(decision.tasks?.(context, choice) ?? []), ...(option.status ? [option.status.wayOut] : [])],
  };
}

function becauseOfUser(choice: string, reply: Reply): string {
  return reply.choice === choice
    ? `You chose it; the rules agree: ${reply.because}`
    : `You chose it. The rules would take ${reply.choice}: ${reply.because}`;
}

function rejected(choice: string, reply: Reply, isOverride: boolean): readonly string[] {
  const named = isOverride && reply.choice !== choice ? [reply.choice, ...reply.alternatives] : reply.alternatives;
  return [...new Set(named)].filter((id) => id !== choice).slice(0, 3);
}

function camel(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

// What a model of this type is most often trained with, when nobody said.
function frameworkFor(spec: Spec): Context['framework'] {
  const byFormat: Partial<Record<string, Context['framework']>> = {
    savedmodel: 'tensorflow',
    keras: 'keras',
    'state-dict': 'pytorch',
    torchscript: 'pytorch',
    'torch-export': 'pytorch',
    mar: 'pytorch',
    pte: 'pytorch',
    tflite: 'tensorflow',
    litert: 'tensorflow',
    safetensors: 'transformers',
    gguf: 'transformers',
    'xgboost-json': 'xgboost',
    'lightgbm-text': 'lightgbm',
    skops: 'sklearn',
    joblib: 'sklearn',
  };
  const format = spec.model?.format;
  const fromFormat = format ? byFormat[format] : undefined;
  if (fromFormat) return fromFormat;
  switch (spec.modelType) {
    case 'generative':
    case 'nlp':
      return 'transformers';
    case 'computer-vision':
      return 'pytorch';
    case 'ranking':
      return 'lightgbm';
    default:
      return 'sklearn';
  }
}

function capacityFor(context: Context): Context['capacity'] {
  const compute = context.servesOnline ? context.choice('compute') : 'cpu';
  const onGpu = compute.startsWith('gpu');
  const serviceTimeS = context.number('model.service_time_ms') / 1000;
  const workers = onGpu ? 1 : 4;
  // A GPU server batches, a language model server interleaves: both work on many requests at once; a CPU worker on one.
  const concurrency = context.isGenerative && onGpu ? 24 : onGpu ? 8 : workers;
  const peakRps = context.number('scale_requirements.rps');
  return capacityOf({
    peakRps,
    lowRps: context.scale.rpsMin ?? peakRps / 10,
    serviceTimeS,
    concurrency,
    utilisation: context.isGenerative ? 0.7 : 0.6,
    leastReplicas: context.isProductionLike ? 2 : 1,
    burst: (context.scale.concurrentUsers ?? 0) > 0 ? 2 : 1.5,
    modelGb: context.number('model.size_gb'),
    workers,
    gpusPerReplica: onGpu ? 1 : 0,
  });
}
