// What to ask next: the schema's questions, ordered by what the answers so far leave open. Both wizards ask from here.
import { type Question, questions } from '../spec/questions.ts';
import { readSpecFile } from '../spec/read-spec.ts';
import type { OutsideSpec } from '../spec/spec.ts';
import type { Finding } from '../text/finding.ts';
import { printYaml } from '../text/print-yaml.ts';
import { parseSourceFile, type SourceFile } from '../text/source-file.ts';
import { choiceFindings } from './choice-findings.ts';
import { decide } from './decide.ts';
import type { Knowledge, Maturity, Outcome, Plan } from './decision.ts';

/** Answers under their outside keys, nested as in mlops.yaml; what was not answered is absent. */
export type Answers = Readonly<Record<string, unknown>>;

/** Why a question is shown: it must be answered, it was, the plan assumed it, it would flip something, or an abort waits for it. */
export type Standing = 'needed' | 'given' | 'assumed' | 'flips' | 'abort' | 'optional';

export interface Asked {
  readonly question: Question;
  /** Outside path with dots, such as `scale_requirements.rps`. */
  readonly key: string;
  readonly value: unknown;
  readonly standing: Standing;
  /** Whether it is one of the few that are asked first, whatever the plan could do without. */
  readonly isBasic: boolean;
  /** One sentence for the standings that have a reason. */
  readonly because?: string;
  /** What is wrong with the answer, with the nearest legal word or the legal range. */
  readonly problem?: string;
}

export interface Interview {
  /** Those that matter for the answers so far, in the order in which to ask. */
  readonly asked: readonly Asked[];
  /** All others, in the order of the schema. */
  readonly others: readonly Asked[];
  /** Problems that belong to no question that is shown. */
  readonly problems: readonly string[];
  /** Undefined while the answers are incomplete or wrong. */
  readonly outcome: Outcome | undefined;
  readonly outside: OutsideSpec | undefined;
  /** `mlops.yaml` as the answers would write it. */
  readonly specText: string;
}

export interface InterviewRequest {
  readonly answers: Answers;
  readonly knowledge: Knowledge;
  readonly detected?: Maturity;
}

const specHead = 'What the set-up is made for; "mlops plan" says what follows from it.';
const inputs = ['model_type', 'deployment_target', 'governance_level', 'existing_stack'];
// The scale that each target is usually known by; one of them is enough.
const scaleOf: Readonly<Record<string, readonly string[]>> = {
  online: ['rps', 'latency_ms', 'concurrent_users'],
  hybrid: ['rps', 'latency_ms', 'data_volume_gb'],
  batch: ['data_volume_gb', 'freshness_s'],
  edge: ['latency_ms', 'concurrent_users'],
  embedded: ['latency_ms', 'concurrent_users'],
};

export function interview({ answers, knowledge, detected }: InterviewRequest): Interview {
  const specText = printYaml(answers, { '': specHead });
  const file = parseSourceFile('mlops.yaml', specText);
  const reading = readSpecFile(file);
  const findings =
    reading.kind === 'invalid' ? reading.findings : choiceFindings(reading.spec, knowledge, file.documents[0]);
  const outcome =
    reading.kind === 'spec' && findings.length === 0
      ? decide({ spec: reading.spec, knowledge, ...(detected ? { detected } : {}) })
      : undefined;
  const reasons = reasonsFor(answers, outcome);
  const problems = problemsByKey(findings, file);
  const basic = basicKeys(String(answers['deployment_target']));
  const all = askable().map((question): Asked => {
    const key = question.path.join('.');
    const value = valueAt(answers, question.path);
    const problem = problems.get(key);
    return {
      question,
      key,
      value,
      isBasic: basic.includes(key),
      ...(value === undefined ? (reasons.get(key) ?? { standing: 'optional' }) : { standing: 'given' as const }),
      ...(problem === undefined ? {} : { problem }),
    };
  });
  const order = askingOrder(answers, reasons);
  const asked = all
    .filter(({ key, standing }) => standing !== 'optional' || order.includes(key))
    .sort((a, b) => rank(a.key, order) - rank(b.key, order));
  const shown = new Set(all.map(({ key }) => key));
  return {
    asked,
    others: all.filter((one) => !asked.includes(one)),
    problems: [...problems].filter(([key]) => !shown.has(key)).map(([, message]) => message),
    outcome,
    outside: reading.kind === 'spec' ? reading.outside : undefined,
    specText,
  };
}

/** The answers with one more, or with one taken back when `value` is undefined; empty parents go too. */
export function withAnswer(answers: Answers, path: readonly string[], value: unknown): Answers {
  const [head, ...rest] = path;
  if (head === undefined) return answers;
  const below = answers[head];
  const next =
    rest.length === 0
      ? value
      : withAnswer(typeof below === 'object' && below !== null ? (below as Answers) : {}, rest, value);
  const isEmpty =
    next === undefined ||
    (rest.length > 0 && typeof next === 'object' && next !== null && Object.keys(next).length === 0);
  const { [head]: _, ...others } = answers;
  return isEmpty ? others : { ...answers, [head]: next };
}

// Mappings and lists of objects are written in the file itself; the version is ours.
function askable(): readonly Question[] {
  return questions().filter(
    ({ path, type }) =>
      type !== 'mapping' && !['version', 'alerting.receivers', 'environment.capacity.gpus'].includes(path.join('.')),
  );
}

type Reason = Pick<Asked, 'standing' | 'because'>;

function reasonsFor(answers: Answers, outcome: Outcome | undefined): ReadonlyMap<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const key of ['model_type', 'deployment_target', 'governance_level'])
    if (answers[key] === undefined) reasons.set(key, { standing: 'needed' });
  if (answers['scale_requirements'] === undefined)
    for (const key of scaleOf[String(answers['deployment_target'])] ?? [])
      reasons.set(`scale_requirements.${key}`, { standing: 'needed', because: 'At least one number of the scale.' });
  if (outcome?.kind === 'abort') for (const key of keysInRemedies(outcome)) reasons.set(key, { standing: 'abort' });
  if (outcome?.kind === 'plan') for (const [key, reason] of openOnes(outcome)) reasons.set(key, reason);
  return reasons;
}

// A remedy names the keys that would open the way, such as `environment.edge_tooling`.
function keysInRemedies({ reasons }: Extract<Outcome, { kind: 'abort' }>): readonly string[] {
  const known = new Map(askable().map(({ path }) => [path.join('.'), true]));
  return reasons
    .flatMap(({ remedy }) => remedy.match(/[a-z_]+(?:\.[a-z_]+)*/g) ?? [])
    .filter((word) => known.has(word));
}

function openOnes(plan: Plan): ReadonlyMap<string, Reason> {
  const open = new Map<string, Reason>();
  for (const { topic, flips } of plan.decisions)
    for (const { change, to } of flips)
      for (const [key, value] of Object.entries(change)) {
        const path = fullKey(key);
        const words = Array.isArray(value) ? value.join(', ') || 'none' : String(value);
        if (!open.has(path)) open.set(path, { standing: 'flips', because: `${words} would make ${topic} ${to}.` });
      }
  for (const { key, value, unit, because } of plan.assumptions)
    open.set(key, { standing: 'assumed', because: `${value} ${unit} is assumed: ${because}.` });
  return open;
}

// Flips carry scale keys without their parent.
function fullKey(key: string): string {
  return askable().some(({ path }) => path.join('.') === key) ? key : `scale_requirements.${key}`;
}

function askingOrder(answers: Answers, reasons: ReadonlyMap<string, Reason>): readonly string[] {
  const target = String(answers['deployment_target']);
  const standing = (wanted: Standing) =>
    [...reasons].filter(([, reason]) => reason.standing === wanted).map(([key]) => key);
  return [
    ...standing('abort'),
    ...basicKeys(String(answers['deployment_target'])),
    ...(scaleOf[target] ?? []).map((key) => `scale_requirements.${key}`),
    ...standing('assumed'),
    ...standing('flips'),
  ];
}

// The five inputs, of the scale the two numbers by which the target is known, and a name.
function basicKeys(target: string): readonly string[] {
  return [
    ...inputs.slice(0, 2),
    ...(scaleOf[target] ?? []).slice(0, 2).map((key) => `scale_requirements.${key}`),
    ...(target === 'edge' || target === 'embedded' ? ['environment.edge_tooling'] : []),
    ...inputs.slice(2),
    'model.name',
  ];
}

function rank(key: string, order: readonly string[]): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

function problemsByKey(findings: readonly Finding[], file: SourceFile): ReadonlyMap<string, string> {
  const [document] = file.documents;
  const keys = new Set(askable().map(({ path }) => path.join('.')));
  const problems = new Map<string, string>();
  for (const { rule, message, place } of findings) {
    // What is missing is asked for; it is no fault of an answer.
    if (rule === 'spec/missing' || rule === 'spec/scale' || rule === 'spec/shape') continue;
    const path = (document?.at(place.start)?.path ?? []).map(String);
    let key = path.join('.');
    while (key.includes('.') && !keys.has(key)) key = key.slice(0, key.lastIndexOf('.'));
    if (!problems.has(key)) problems.set(key, message);
  }
  return problems;
}

function valueAt(answers: Answers, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof current === 'object' && current !== null ? (current as Answers)[key] : undefined),
    answers,
  );
}
