// The retraining pipeline as engines see it: steps with all defaults filled in, conditions by full step names, nothing optional.
import { type Condition, type Operand, readCondition } from '../text/condition.ts';
import { type Finding, finding } from '../text/finding.ts';
import { type Path, parseSourceFile, type SourceDocument } from '../text/source-file.ts';

export type OutputType = 'number' | 'text' | 'boolean';

export interface Pipeline {
  readonly name: string;
  /** Five fields, as in every Unix cron; undefined when only triggers or people start it. */
  readonly schedule: string | undefined;
  /** IANA zone on whose clock the schedule is read. */
  readonly timezone: string;
  readonly concurrency: 'forbid' | 'replace' | 'allow';
  /** Runs a component, whose name is its last argument; also `approve` and `rollback`. */
  readonly program: readonly string[];
  readonly triggers: readonly Trigger[];
  /** In an order in which every step stands behind what it depends on. */
  readonly steps: readonly Step[];
  readonly rollback: Rollback | undefined;
}

export interface Trigger {
  readonly type: string;
  /** As it stands in the file, for reports. */
  readonly says: string;
}

export interface Step {
  readonly name: string;
  readonly component: string;
  readonly dependencies: readonly string[];
  /** config and hyperparameters, as the step finds them in MLOPS_STEP_CONFIG. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly image: string;
  readonly command: readonly string[];
  /** Declared, and those that conditions read. */
  readonly outputs: Readonly<Record<string, OutputType>>;
  /** The step is skipped, and those behind it, unless this holds. */
  readonly condition: Condition | undefined;
  /** Somebody must agree before the steps behind this one begin. */
  readonly approval: Approval | undefined;
  readonly retries: number;
  readonly backoffS: number;
  readonly timeoutMinutes: number;
  readonly cpu: string;
  readonly memory: string;
  readonly gpus: number;
  readonly isCached: boolean;
  /** Plain values of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Variable to name and key of a secret. */
  readonly secrets: readonly { readonly variable: string; readonly name: string; readonly key: string }[];
  readonly runsOn: { readonly engine: string; readonly workers: number } | undefined;
}

export interface Approval {
  readonly approvers: readonly string[];
  readonly timeoutHours: number;
  readonly environment: string;
}

export interface Rollback {
  readonly step: string;
  readonly to: string;
  readonly when: readonly string[];
}

export type PipelineReading =
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline; readonly placeOf: (path: Path) => Finding['place'] }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

export const usualImage = 'python:3.12-slim';

/** What a step has when nobody said: small, on a public image, tried twice more. */
const usual = {
  image: usualImage,
  retries: 2,
  backoffS: 60,
  timeoutMinutes: 120,
  cpu: '1',
  memory: '2Gi',
} as const;

/**
 * Reads a file that the schema and the rules let through; what only shows here (two documents, no pipeline, a condition or
 * an order that cannot be carried out) is a finding.
 */
export function readPipeline(path: string, text: string): PipelineReading {
  const file = parseSourceFile(path, text);
  const errors = file.syntax.filter(({ severity }) => severity === 'error');
  const [document, second] = file.documents;
  const refuse = (message: string, at?: SourceDocument): PipelineReading => ({
    kind: 'invalid',
    findings: [
      finding({
        rule: 'pipeline/can-be-compiled',
        severity: 'error',
        message,
        place: at?.place ?? { start: 0, end: 0 },
      }),
    ],
  });
  if (errors.length > 0) return { kind: 'invalid', findings: errors };
  if (!document || !isRecord(document.root)) return refuse('There is no pipeline in this file.');
  if (second) return refuse('This file holds several documents; a pipeline is one.', second);
  const root = document.root;
  const raw = listOf(root['steps']).filter(isRecord);
  const names = raw.map(({ name }) => String(name));
  const findings: Finding[] = [];
  const problem = (at: Path, message: string) =>
    findings.push(
      finding({ rule: 'pipeline/can-be-compiled', severity: 'error', message, place: document.nearestPlace(at) }),
    );
  if (raw.length === 0) return refuse('A pipeline needs steps.', document);
  const read = new Map<string, Condition>();
  const wanted = new Map<string, Map<string, OutputType>>();
  for (const [index, step] of raw.entries()) {
    for (const [at, dependency] of listOf(step['dependencies']).entries())
      if (!names.includes(String(dependency)))
        problem(['steps', index, 'dependencies', at], `${String(dependency)} is no step of this pipeline.`);
    if (typeof step['conditional'] !== 'string') continue;
    const condition = readCondition(step['conditional']);
    if (condition.kind === 'problem') {
      problem(['steps', index, 'conditional'], condition.message);
      continue;
    }
    const full = withFullNames(condition, names, (name) =>
      problem(['steps', index, 'conditional'], `${name} is no step of this pipeline, or names several.`),
    );
    read.set(names[index] ?? '', full);
    for (const { step: of, output, type } of readsOf(full))
      wanted.set(of, (wanted.get(of) ?? new Map<string, OutputType>()).set(output, type));
  }
  const ordered = orderOf(names, (name) => listOf(raw[names.indexOf(name)]?.['dependencies']).map(String));
  if (!ordered) problem(['steps'], 'The steps depend on each other in a circle.');
  const name = textOr(root['pipeline_name'], '');
  if (name === '') problem(['pipeline_name'], 'A pipeline needs a name.');
  if (findings.length > 0 || !ordered) return { kind: 'invalid', findings };
  const defaults = isRecord(root['defaults']) ? root['defaults'] : {};
  const components = isRecord(root['components']) ? root['components'] : {};
  const given = listOf(defaults['program']).map(String);
  const program = given.length > 0 ? given : ['python', '-m', 'pipeline_steps'];
  const pipeline: Pipeline = {
    name,
    program,
    schedule: typeof root['schedule'] === 'string' ? root['schedule'] : undefined,
    timezone: textOr(root['timezone'], 'UTC'),
    concurrency: root['concurrency'] === 'allow' || root['concurrency'] === 'replace' ? root['concurrency'] : 'forbid',
    triggers: listOf(root['triggers'])
      .filter(isRecord)
      .map((trigger) => ({ type: String(trigger['type']), says: JSON.stringify(trigger) })),
    steps: ordered.map((one) =>
      stepOf(raw[names.indexOf(one)] ?? {}, { defaults, components, program }, read.get(one), wanted.get(one)),
    ),
    rollback: rollbackOf(root['rollback']),
  };
  return { kind: 'pipeline', pipeline, placeOf: (at) => document.nearestPlace(at) };
}

interface Around {
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, unknown>>;
  readonly program: readonly string[];
}

function stepOf(
  step: Readonly<Record<string, unknown>>,
  { defaults, components, program }: Around,
  condition: Condition | undefined,
  wanted: ReadonlyMap<string, OutputType> | undefined,
): Step {
  const component = String(step['component']);
  const known = Object.hasOwn(components, component) ? components[component] : undefined;
  const catalogued = isRecord(known) ? known : {};
  const of = (key: string) => step[key] ?? defaults[key];
  const retry = of('retry');
  const resources = {
    ...(isRecord(defaults['resources']) ? defaults['resources'] : {}),
    ...(isRecord(step['resources']) ? step['resources'] : {}),
  };
  const declared = isRecord(step['outputs']) ? (step['outputs'] as Readonly<Record<string, OutputType>>) : {};
  const command = listOf(step['command'] ?? catalogued['command']).map(String);
  const runsOn = isRecord(step['runs_on']) ? step['runs_on'] : undefined;
  return {
    name: String(step['name']),
    component,
    dependencies: listOf(step['dependencies']).map(String),
    config: {
      ...(isRecord(step['config']) ? step['config'] : {}),
      ...(isRecord(step['hyperparameters']) ? { hyperparameters: step['hyperparameters'] } : {}),
    },
    image: textOr(step['image'] ?? catalogued['image'] ?? defaults['image'], usual.image),
    command: command.length > 0 ? command : [...program, component],
    outputs: { ...Object.fromEntries(wanted ?? []), ...declared },
    condition,
    approval: approvalOf(step),
    retries: isRecord(retry) ? numberOr(retry['limit'], usual.retries) : usual.retries,
    backoffS: isRecord(retry) ? numberOr(retry['backoff_s'], usual.backoffS) : usual.backoffS,
    timeoutMinutes: numberOr(of('timeout_minutes'), usual.timeoutMinutes),
    cpu: String(resources['cpu'] ?? usual.cpu),
    memory: textOr(resources['memory'], usual.memory),
    gpus: numberOr(resources['gpu'], 0),
    isCached: of('cache') === true,
    env: textsOf(defaults['env'], step['env']),
    secrets: Object.entries(textsOf(defaults['secrets'], step['secrets'])).map(([variable, reference]) => {
      const [name = '', key = ''] = reference.split('/');
      return { variable, name, key };
    }),
    runsOn: runsOn && { engine: String(runsOn['engine']), workers: numberOr(runsOn['workers'], 1) },
  };
}

function approvalOf(step: Readonly<Record<string, unknown>>): Approval | undefined {
  const given = isRecord(step['approval']) ? step['approval'] : undefined;
  if (!given && step['approval_required'] !== true) return undefined;
  return {
    approvers: listOf(given?.['approvers']).map(String),
    timeoutHours: numberOr(given?.['timeout_hours'], 72),
    environment: textOr(given?.['environment'], 'production'),
  };
}

function rollbackOf(value: unknown): Rollback | undefined {
  if (!isRecord(value) || typeof value['step'] !== 'string') return undefined;
  return { step: value['step'], to: textOr(value['to'], 'previous'), when: listOf(value['when']).map(String) };
}

/** The step that a condition's word names: by its full name, or by its last word where that is unique. */
export function stepNamed(word: string, names: readonly string[]): string | undefined {
  if (names.includes(word)) return word;
  const ending = names.filter((name) => name.endsWith(`-${word}`));
  return ending.length === 1 ? ending[0] : undefined;
}

function withFullNames(condition: Condition, names: readonly string[], unknown: (name: string) => void): Condition {
  const operand = (one: Operand): Operand => {
    if (one.kind === 'value') return one;
    const step = stepNamed(one.step, names);
    if (step === undefined) unknown(one.step);
    return { ...one, step: step ?? one.step };
  };
  switch (condition.kind) {
    case 'compare':
      return { ...condition, left: operand(condition.left), right: operand(condition.right) };
    case 'not':
      return { ...condition, part: withFullNames(condition.part, names, unknown) };
    case 'and':
    case 'or':
      return { ...condition, parts: condition.parts.map((part) => withFullNames(part, names, unknown)) };
    default:
      return condition satisfies never;
  }
}

interface ReadOutput {
  readonly step: string;
  readonly output: string;
  /** By what it is compared with. */
  readonly type: OutputType;
}

/** The outputs that a condition reads. */
export function readsOf(condition: Condition): readonly ReadOutput[] {
  switch (condition.kind) {
    case 'compare': {
      const { left, right } = condition;
      const typeBeside = (other: Operand): OutputType =>
        other.kind === 'output' || typeof other.value === 'number'
          ? 'number'
          : typeof other.value === 'boolean'
            ? 'boolean'
            : 'text';
      return [
        ...(left.kind === 'output' ? [{ step: left.step, output: left.output, type: typeBeside(right) }] : []),
        ...(right.kind === 'output' ? [{ step: right.step, output: right.output, type: typeBeside(left) }] : []),
      ];
    }
    case 'not':
      return readsOf(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(readsOf);
    default:
      return condition satisfies never;
  }
}

// As the file has them, each as soon as what it depends on is there; undefined in a circle.
function orderOf(names: readonly string[], dependenciesOf: (name: string) => readonly string[]): string[] | undefined {
  const done: string[] = [];
  const open = [...names];
  while (open.length > 0) {
    const next = open.findIndex((name) => dependenciesOf(name).every((one) => done.includes(one)));
    if (next < 0) return undefined;
    done.push(...open.splice(next, 1));
  }
  return done;
}

function textsOf(...maps: readonly unknown[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    maps.filter(isRecord).flatMap((map) => Object.entries(map).map(([key, value]) => [key, String(value)] as const)),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
