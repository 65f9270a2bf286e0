// Cron expressions in the dialects of the engines that run pipelines: what each accepts, what it means, and when it fires.
// Dialects differ in the number of fields, in what Sunday is called, and in what happens when both days are restricted.

export type CronDialect =
  | 'unix'
  | 'github'
  | 'kubernetes'
  | 'argo'
  | 'airflow'
  | 'kfp'
  | 'vertex'
  | 'quartz'
  | 'aws'
  | 'azure';

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const second: Field = { name: 'second', least: 0, most: 59 };
const minute: Field = { name: 'minute', least: 0, most: 59 };
const hour: Field = { name: 'hour', least: 0, most: 23 };
const day: Field = { name: 'day of month', least: 1, most: 31 };
const month: Field = { name: 'month', least: 1, most: 12, names: months };
// 7 is Sunday too where Unix rules.
const weekday: Field = { name: 'day of week', least: 0, most: 7, names: weekdays };
// Robfig's parser, which Kubernetes, Argo and KFP use, knows no 7.
const weekdayTo6: Field = { ...weekday, most: 6 };
// Quartz and AWS count from Sunday = 1.
const weekdayFrom1: Field = { name: 'day of week', least: 1, most: 7, names: weekdays };
const year: Field = { name: 'year', least: 1970, most: 2199 };

interface Dialect {
  readonly title: string;
  readonly fields: readonly (readonly Field[])[];
  /** `@daily` and its like. */
  readonly hasShortcuts: boolean;
  /** `?`, and then exactly one of the two days must be one. */
  readonly wantsQuestionMark: boolean;
  /** `L`, `W`, `#` and what only some engines know. */
  readonly hasSpecials: boolean;
}

const five = [minute, hour, day, month, weekday];
const robfig = [minute, hour, day, month, weekdayTo6];
const dialects: Readonly<Record<CronDialect, Dialect>> = {
  unix: { title: 'cron', fields: [five], hasShortcuts: true, wantsQuestionMark: false, hasSpecials: false },
  github: {
    title: 'GitHub Actions',
    fields: [robfig],
    hasShortcuts: false,
    wantsQuestionMark: false,
    hasSpecials: false,
  },
  kubernetes: {
    title: 'Kubernetes',
    fields: [robfig],
    hasShortcuts: true,
    wantsQuestionMark: false,
    hasSpecials: false,
  },
  argo: { title: 'Argo', fields: [robfig], hasShortcuts: true, wantsQuestionMark: false, hasSpecials: false },
  airflow: {
    title: 'Airflow',
    fields: [five, [...five, second]],
    hasShortcuts: true,
    wantsQuestionMark: false,
    hasSpecials: true,
  },
  kfp: {
    title: 'Kubeflow Pipelines',
    // Seconds first, and the last field may be left out.
    fields: [
      [second, minute, hour, day, month],
      [second, minute, hour, day, month, weekdayTo6],
    ],
    hasShortcuts: true,
    wantsQuestionMark: false,
    hasSpecials: false,
  },
  vertex: { title: 'Vertex AI', fields: [five], hasShortcuts: false, wantsQuestionMark: false, hasSpecials: false },
  quartz: {
    title: 'Quartz',
    fields: [
      [second, minute, hour, day, month, weekdayFrom1],
      [second, minute, hour, day, month, weekdayFrom1, year],
    ],
    hasShortcuts: false,
    wantsQuestionMark: true,
    hasSpecials: true,
  },
  aws: {
    title: 'Amazon EventBridge',
    fields: [[minute, hour, day, month, weekdayFrom1, year]],
    hasShortcuts: false,
    wantsQuestionMark: true,
    hasSpecials: true,
  },
  azure: { title: 'Azure ML', fields: [five], hasShortcuts: false, wantsQuestionMark: false, hasSpecials: false },
};

const shortcuts: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

export interface Cron {
  readonly kind: 'cron';
  /** Undefined: every one. Sunday is 0. */
  readonly seconds: ReadonlySet<number>;
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Whether the field begins with a star: then only the other day counts, as in every cron since Vixie's. */
  readonly anyDay: boolean;
  readonly anyWeekday: boolean;
  /** False where `L`, `W`, `#`, an interval or a year is used: legal, but not computed here. */
  readonly isComputable: boolean;
}

export interface CronProblem {
  readonly kind: 'problem';
  /** One sentence: what is wrong and what the dialect wants. */
  readonly message: string;
  /** Offsets in the expression. */
  readonly start: number;
  readonly end: number;
}

/** Reads an expression as the dialect's own engine does. A leading `TZ=` or `CRON_TZ=` is taken where robfig's parser is used. */
export function readCron(expression: string, dialect: CronDialect): Cron | CronProblem {
  const { title, fields: shapes, hasShortcuts, wantsQuestionMark } = dialects[dialect];
  const zone = /^\s*(?:CRON_)?TZ=\S+\s+/.exec(expression)?.[0] ?? '';
  const text = expression.slice(zone.length);
  const problem = (message: string, start = 0, end = text.length): CronProblem => ({
    kind: 'problem',
    message,
    start: start + zone.length,
    end: Math.max(end, start + 1) + zone.length,
  });
  const word = text.trim();
  if (word.startsWith('@')) {
    if (!hasShortcuts) return problem(`${title} knows no ${word}: write the fields.`);
    if (/^@every \d+(\.\d+)?[a-zµ]+/.test(word) && ['kubernetes', 'argo', 'kfp'].includes(dialect))
      return { ...blank, isComputable: false };
    const long = shortcuts[word];
    if (long === undefined) return problem(`${word} is no schedule; known are ${Object.keys(shortcuts).join(', ')}.`);
    return readCron(dialect === 'kfp' ? `0 ${long}` : long, dialect);
  }
  const parts = [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
  const shape = shapes.find((candidate) => candidate.length === parts.length);
  if (!shape) {
    const wanted = shapes.map((candidate) => candidate.length).join(' or ');
    return problem(
      `${title} wants ${wanted} fields (${(shapes.at(-1) ?? []).map(({ name }) => name).join(', ')}); these are ${parts.length}.`,
    );
  }
  const sets = new Map<string, FieldSet>();
  for (const [index, field] of shape.entries()) {
    const part = parts[index];
    if (!part) continue;
    const set = readField(part.text, field, dialects[dialect]);
    if (typeof set === 'string') return problem(`${set} (${title}).`, part.start, part.start + part.text.length);
    sets.set(field.name, set);
  }
  const days = sets.get(day.name) ?? every(day);
  const weekdaySet = sets.get(weekday.name) ?? every(weekdayTo6);
  if (wantsQuestionMark && !days.isQuestion && !weekdaySet.isQuestion)
    return problem(`${title} wants a ? for the day of month or the day of week.`);
  const weekdayBase = shape.includes(weekdayFrom1) ? 1 : 0;
  return {
    kind: 'cron',
    seconds: (sets.get(second.name) ?? only(0)).values,
    minutes: (sets.get(minute.name) ?? every(minute)).values,
    hours: (sets.get(hour.name) ?? every(hour)).values,
    days: days.values,
    months: (sets.get(month.name) ?? every(month)).values,
    weekdays: new Set([...weekdaySet.values].map((value) => (value - weekdayBase) % 7)),
    anyDay: days.isStar,
    anyWeekday: weekdaySet.isStar,
    isComputable: [...sets.values()].every(({ isSpecial }) => !isSpecial),
  };
}

interface FieldSet {
  readonly values: ReadonlySet<number>;
  readonly isStar: boolean;
  readonly isQuestion: boolean;
  readonly isSpecial: boolean;
}

const every = (field: Field): FieldSet => ({
  values: range(field.least, field.most, 1),
  isStar: true,
  isQuestion: false,
  isSpecial: false,
});
const only = (value: number): FieldSet => ({ ...every(second), values: new Set([value]), isStar: false });
const blank: Cron = {
  kind: 'cron',
  seconds: new Set([0]),
  minutes: range(0, 59, 1),
  hours: range(0, 23, 1),
  days: range(1, 31, 1),
  months: range(1, 12, 1),
  weekdays: range(0, 6, 1),
  anyDay: true,
  anyWeekday: true,
  isComputable: true,
};

function readField(text: string, field: Field, { wantsQuestionMark, hasSpecials }: Dialect): FieldSet | string {
  if (text === '?') {
    const isDay = field.name === day.name || field.name === weekday.name;
    return wantsQuestionMark && isDay ? { ...every(field), isQuestion: true } : `? is no ${field.name}`;
  }
  if (hasSpecials && /^(L(-\d+)?|\d*L|LW|\d+W|[\dA-Z]+#[1-5])$/i.test(text) && field.name.startsWith('day'))
    return { ...every(field), isStar: false, isSpecial: true };
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(\*|[A-Za-z0-9]+)(?:-([A-Za-z0-9]+))?(?:\/(\d+))?$/.exec(item);
    if (!match) return `${JSON.stringify(item)} is no ${field.name}`;
    const [, first = '', last, stepText] = match;
    const step = stepText === undefined ? 1 : Number(stepText);
    if (step === 0) return `a step of 0 in ${JSON.stringify(item)} never ends`;
    const from = first === '*' ? field.least : numberOf(first, field);
    const to =
      last === undefined ? (first === '*' || stepText !== undefined ? field.most : from) : numberOf(last, field);
    if (from === undefined || to === undefined) return `${JSON.stringify(item)} is no ${field.name}`;
    if (from < field.least || to > field.most)
      return `${field.name} is between ${field.least} and ${field.most}, not ${item}`;
    if (from > to) return `the range ${item} runs backwards`;
    for (const value of range(from, to, step)) values.add(value);
  }
  return { values, isStar: text.startsWith('*'), isQuestion: false, isSpecial: false };
}

function numberOf(word: string, field: Field): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const index = field.names?.indexOf(word.toUpperCase()) ?? -1;
  return index < 0 ? undefined : index + (field.least === 0 ? 0 : 1);
}

function range(from: number, to: number, step: number): Set<number> {
  const values = new Set<number>();
  for (let value = from; value <= to; value += step) values.add(value);
  return values;
}

const dayMs = 86_400_000;

/**
 * The next times at which it fires, in UTC milliseconds, after `afterMs`, on the clock of an IANA zone. A local time that
 * the clock skips does not fire; one that it shows twice fires the first time. Undefined when the expression uses what is
 * not computed here.
 */
export function nextFireTimes(cron: Cron, afterMs: number, count: number, zone = 'UTC'): readonly number[] | undefined {
  if (!cron.isComputable) return undefined;
  const found: number[] = [];
  const first = Math.floor(afterMs / dayMs) - 1;
  // Five years hold every 29 February.
  for (let index = first; found.length < count && index < first + 366 * 5; index++) {
    const date = new Date(index * dayMs);
    if (!isDayOf(cron, date)) continue;
    for (const local of timesOf(cron, date)) {
      const utc = toUtc(local, zone);
      if (utc !== undefined && utc > afterMs && found.length < count) found.push(utc);
    }
  }
  return found;
}

function isDayOf({ days, weekdays: onWeekdays, months: inMonths, anyDay, anyWeekday }: Cron, date: Date): boolean {
  if (!inMonths.has(date.getUTCMonth() + 1)) return false;
  const fitsDay = days.has(date.getUTCDate());
  const fitsWeekday = onWeekdays.has(date.getUTCDay());
  // Both restricted: either is enough.
  return anyDay || anyWeekday ? fitsDay && fitsWeekday : fitsDay || fitsWeekday;
}

function* timesOf({ hours, minutes, seconds }: Cron, date: Date): Generator<number> {
  const start = date.getTime();
  for (const atHour of [...hours].sort((a, b) => a - b))
    for (const atMinute of [...minutes].sort((a, b) => a - b))
      for (const atSecond of [...seconds].sort((a, b) => a - b))
        yield start + ((atHour * 60 + atMinute) * 60 + atSecond) * 1000;
}

// The wall clock of the zone as if it were UTC, and back: tried with the offsets before and after.
function toUtc(local: number, zone: string): number | undefined {
  if (zone === 'UTC') return local;
  const candidates = [local - offsetMs(local - dayMs, zone), local - offsetMs(local + dayMs, zone)];
  return candidates.sort((a, b) => a - b).find((utc) => utc + offsetMs(utc, zone) === local);
}

function offsetMs(utc: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(utc);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(utc / 1000) * 1000;
}
