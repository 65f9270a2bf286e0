// What an engine is asked for: its own files from a pipeline, and a word on everything that it cannot carry over.
import type { Condition, Operand } from '../text/condition.ts';
import { type CronDialect, readCron } from '../text/cron.ts';
import type { Path } from '../text/source-file.ts';
import { type Pipeline, type Step, usualImage } from './pipeline.ts';

/** Something that the engine does not do as the pipeline says; never silent. */
export interface Loss {
  /** Where it stands in the pipeline. */
  readonly at: Path;
  readonly what: string;
  readonly why: string;
  /** What does it instead. */
  readonly instead: string;
}

export interface CompiledFile {
  /** A name beside the pipeline. */
  readonly path: string;
  readonly text: string;
}

export interface Compiled {
  readonly files: readonly CompiledFile[];
  readonly losses: readonly Loss[];
}

export interface Engine {
  readonly id: string;
  readonly title: string;
  compile(pipeline: Pipeline): Compiled;
}

/** How an engine writes a condition; groups are put in brackets, so that no precedence is relied on. */
export interface ConditionWords {
  readonly and: string;
  readonly or: string;
  not(inner: string): string;
  output(step: string, name: string): string;
  text(value: string): string;
  readonly comparisons?: Partial<Record<'>' | '>=' | '<' | '<=' | '==' | '!=', string>>;
}

export function printCondition(condition: Condition, words: ConditionWords): string {
  const operand = (one: Operand): string => {
    if (one.kind === 'output') return words.output(one.step, one.output);
    return typeof one.value === 'string' ? words.text(one.value) : String(one.value);
  };
  switch (condition.kind) {
    case 'compare': {
      const { left, operator, right } = condition;
      return `${operand(left)} ${words.comparisons?.[operator] ?? operator} ${operand(right)}`;
    }
    case 'not':
      return words.not(printCondition(condition.part, words));
    case 'and':
    case 'or':
      return condition.parts
        .map((part) => (part.kind === 'compare' ? printCondition(part, words) : `(${printCondition(part, words)})`))
        .join(` ${words[condition.kind]} `);
    default:
      return condition satisfies never;
  }
}

export type InDialect =
  | { readonly kind: 'cron'; readonly expression: string }
  | { readonly kind: 'loss'; readonly why: string };

const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The schedule of a pipeline in an engine's own dialect, with the same meaning, or why there is none. */
export function cronFor(schedule: string, dialect: CronDialect): InDialect {
  const meant = readCron(schedule, 'unix');
  if (meant.kind === 'problem') return { kind: 'loss', why: meant.message };
  const parts = longForm(schedule).split(/\s+/);
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = parts;
  // By name every engine means the same day; numbers begin with 0 here, with 1 there, and 7 is known to some. A step from
  // a star stays one: it means "and" with the day of month, a list of days means "or".
  const names = [...meant.weekdays]
    .sort()
    .map((one) => weekdayNames[one])
    .join(',');
  const days = weekday.startsWith('*') ? weekday : names;
  const isEveryDay = day === '*';
  const isEveryWeekday = weekday === '*';
  const question = (): InDialect | { readonly day: string; readonly weekday: string } => {
    if (!isEveryDay && !isEveryWeekday)
      return {
        kind: 'loss',
        why: 'the schedule restricts the day of month and the day of week, which means either day; this engine takes one of them only',
      };
    return isEveryWeekday ? { day, weekday: '?' } : { day: '?', weekday: names };
  };
  switch (dialect) {
    case 'kfp':
      return { kind: 'cron', expression: `0 ${minute} ${hour} ${day} ${month} ${days}` };
    case 'quartz':
    case 'aws': {
      const either = question();
      if ('kind' in either) return either;
      const five = `${minute} ${hour} ${either.day} ${month} ${either.weekday}`;
      return { kind: 'cron', expression: dialect === 'aws' ? `${five} *` : `0 ${five}` };
    }
    default:
      return { kind: 'cron', expression: `${minute} ${hour} ${day} ${month} ${days}` };
  }
}

function longForm(schedule: string): string {
  const long: Readonly<Record<string, string>> = {
    '@yearly': '0 0 1 1 *',
    '@annually': '0 0 1 1 *',
    '@monthly': '0 0 1 * *',
    '@weekly': '0 0 * * 0',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@hourly': '0 * * * *',
  };
  const trimmed = schedule.trim();
  return long[trimmed] ?? trimmed;
}

/** A name that is legal as a Kubernetes object, a job and a Python identifier with dashes replaced; at most `length` long. */
export function safeName(name: string, length = 52): string {
  const safe = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, length)
    .replace(/-+$/, '');
  return /^[a-z]/.test(safe) ? safe : `p-${safe}`.slice(0, length).replace(/-+$/, '');
}

/** What no engine's file can hold, and what does it instead. */
export function commonLosses({ triggers, rollback, steps }: Pipeline): readonly Loss[] {
  const bare = steps.filter(({ image }) => image === usualImage);
  const images =
    bare.length === 0
      ? []
      : [
          {
            at: ['steps'],
            what: `${bare.length === steps.length ? 'The steps run' : `${bare.map(({ name }) => name).join(', ')} run`} in ${usualImage}, which has neither the code of the project nor its packages.`,
            why: 'the pipeline names no image.',
            instead: 'Name the image of the project under defaults.image, with its digest or a fixed tag.',
          },
        ];
  const started = triggers.flatMap(({ type, says }, index) =>
    type === 'schedule'
      ? []
      : [
          {
            at: ['triggers', index],
            what: `The trigger ${says} is not part of the engine's file.`,
            why: 'the engine starts runs by the clock, by its API or by a person; it watches no metric.',
            instead:
              'Let the monitoring start the run through the API when the trigger fires, with the cool-down of the trigger.',
          },
        ],
  );
  const later = (rollback?.when ?? []).flatMap((reason, index) =>
    reason === 'slo_violation'
      ? [
          {
            at: ['rollback', 'when', index],
            what: 'A violation of the SLO after the run has ended does not roll back from here.',
            why: 'the run is over by then.',
            instead: 'The alert on the SLO calls the rollback script; here the step that failed is taken back.',
          },
        ]
      : [],
  );
  const handed = steps.flatMap(({ name, runsOn }, index) =>
    runsOn === undefined
      ? []
      : [
          {
            at: ['steps', index, 'runs_on'],
            what: `${name} runs as one container that submits to ${runsOn.engine} with ${runsOn.workers} workers (MLOPS_WORKERS).`,
            why: 'this engine runs containers; many machines are the business of the engine that is named.',
            instead: `The step's command submits the job and waits: its image needs the client of ${runsOn.engine}.`,
          },
        ],
  );
  return [...images, ...started, ...later, ...handed];
}

/** What every engine gives a step: its settings, where its outputs go, and how many machines it may ask for. */
export function environmentOf(step: Step): Readonly<Record<string, string>> {
  return {
    ...step.env,
    MLOPS_STEP: step.name,
    MLOPS_STEP_CONFIG: JSON.stringify(step.config),
    ...(step.runsOn ? { MLOPS_WORKERS: String(step.runsOn.workers), MLOPS_RUNS_ON: step.runsOn.engine } : {}),
  };
}

/** The environment of what takes a step back: that of the step itself. */
export function rollbackEnvironment({ rollback, steps }: Pipeline): Readonly<Record<string, string>> {
  return {
    ...steps.find(({ name }) => name === rollback?.step)?.env,
    MLOPS_ROLLBACK: JSON.stringify({ step: rollback?.step, to: rollback?.to }),
  };
}

/** For engines whose file cannot name a secret of the platform. */
export function secretLosses({ steps }: Pipeline, instead: string): readonly Loss[] {
  return steps.flatMap(({ name, secrets }, index) =>
    secrets.length === 0
      ? []
      : [
          {
            at: ['steps', index],
            what: `${name} does not get ${secrets.map(({ variable }) => variable).join(', ')}.`,
            why: 'the file of this engine has no reference to a secret for the environment of a step.',
            instead,
          },
        ],
  );
}
