// One mistake, made on purpose at a known line of a good file: what people do to manifests, seeded so that it can be done again.
import { kinds } from '../../src/catalog/kinds/index.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { linesOf, type Place } from '../../src/core/text/place.ts';
import { type Found, type Path, parseSourceFile, type SourceDocument } from '../../src/core/text/source-file.ts';
import { recogniseKind } from '../../src/core/validate/recognise.ts';
import type { Kind } from '../../src/core/validate/rule.ts';
import { type SchemaWords, schemaAt } from '../../src/core/validate/schema-at.ts';

export const mistakes = [
  'misspelt key',
  'wrong type',
  'wrong enum',
  'moved field',
  'removed required field',
  'dangling name',
  'broken cron',
  'planted secret',
  'removed rollback',
] as const;
export type Mistake = (typeof mistakes)[number];

export interface Mutant {
  readonly mistake: Mistake;
  readonly text: string;
  /** Lines at which a finding is right, from 0. */
  readonly lines: readonly number[];
  readonly what: string;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Site extends Found {
  readonly document: SourceDocument;
  readonly kind: Kind;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly sites: readonly Site[];
  readonly random: () => number;
}

/** A mutant of the file, or undefined where the file has no place for the mistake. */
export function mutate(path: string, text: string, mistake: Mistake, random: () => number): Mutant | undefined {
  const file = parseSourceFile(path, text);
  const sites = file.documents.flatMap((document) => {
    const kind = recogniseKind(document, path, kinds);
    if (!kind) return [];
    const found: Site[] = [];
    document.walk((one) => found.push({ ...one, document, kind }));
    return found;
  });
  const source: Source = { path, text, sites: sites.filter(({ value }) => !isTemplated(value)), random };
  return makers[mistake](source);
}

const makers: Readonly<Record<Mistake, (source: Source) => Mutant | undefined>> = {
  'misspelt key': misspeltKey,
  'wrong type': wrongType,
  'wrong enum': wrongEnum,
  'moved field': movedField,
  'removed required field': removedRequired,
  'dangling name': danglingName,
  'broken cron': brokenCron,
  'planted secret': plantedSecret,
  'removed rollback': removedRollback,
};

function misspeltKey(source: Source): Mutant | undefined {
  const site = pick(source, (one) => keyOf(one) !== undefined && isListed(one) && keyOf(one).length > 2);
  if (!site?.keyPlace) return undefined;
  const legal = parentWords(site)?.properties.map(({ key }) => key) ?? [];
  const word = misspelt(keyOf(site), source.random);
  if (legal.includes(word)) return undefined;
  return edited(source, 'misspelt key', site.keyPlace, word, `${site.path.join('.')} → ${word}`);
}

function wrongType(source: Source): Mutant | undefined {
  const site = pick(
    source,
    (one) => isScalar(one.value) && isListed(one) && wrongValue(one) !== undefined && isOneLine(one, source),
  );
  if (!site) return undefined;
  const value = wrongValue(site) ?? '';
  return edited(source, 'wrong type', site.place, value, `${site.path.join('.')}: ${value}`);
}

/** A value of a type that the schema does not take. */
function wrongValue(site: Site): string | undefined {
  const types = words(site)?.types ?? [];
  if (types.length === 0) return undefined;
  const wrong = {
    string: '{ a: 1 }',
    object: '17',
    array: '17',
    integer: 'many',
    number: 'many',
    boolean: 'sometimes',
  };
  const [first = ''] = types;
  const value = wrong[first as keyof typeof wrong];
  const type = value === '17' ? 'integer' : value === '{ a: 1 }' ? 'object' : 'string';
  return value === undefined || types.includes(type) || (type === 'integer' && types.includes('number'))
    ? undefined
    : value;
}

function wrongEnum(source: Source): Mutant | undefined {
  const site = pick(
    source,
    (one) =>
      typeof one.value === 'string' && isListed(one) && (words(one)?.values.length ?? 0) > 0 && isOneLine(one, source),
  );
  if (!site) return undefined;
  const word = misspelt(String(site.value), source.random);
  if (words(site)?.values.includes(word)) return undefined;
  return edited(source, 'wrong enum', site.place, word, `${site.path.join('.')}: ${word}`);
}

// The line of a field one level too far out, which is what a lost indentation does, or into the mapping beside it.
function movedField(source: Source): Mutant | undefined {
  const site = pick(source, (one) => {
    const above = one.path.slice(0, -1);
    return (
      isScalar(one.value) &&
      isListed(one) &&
      isOneLine(one, source) &&
      above.length > 1 &&
      typeof above.at(-1) === 'string' &&
      hasOwnLine(one, source) &&
      !legalAt(one, above.slice(0, -1))
    );
  });
  if (!site?.keyPlace) return undefined;
  const parent = site.document.find(site.path.slice(0, -1));
  if (!parent?.keyPlace) return undefined;
  const { text } = source;
  const [from, to] = [lineStart(text, site.keyPlace.start), lineEnd(text, site.place.end)];
  const target = lineStart(text, parent.keyPlace.start);
  const indent = ' '.repeat(parent.keyPlace.start - target);
  // The parent may begin a list item: then the field cannot stand above it.
  if (text.slice(target, parent.keyPlace.start).trim() !== '') return undefined;
  const left = parent.value !== null && typeof parent.value === 'object' ? Object.keys(parent.value).length : 0;
  if (left < 2) return undefined;
  const moved = `${indent}${text.slice(site.keyPlace.start, to).trim()}\n`;
  const mutated = applyEdits(text, [
    { place: { start: from, end: to }, text: '' },
    { place: { start: target, end: target }, text: moved },
  ]);
  if (mutated === undefined) return undefined;
  return { mistake: 'moved field', text: mutated, lines: [lineAt(mutated, target)], what: site.path.join('.') };
}

function removedRequired(source: Source): Mutant | undefined {
  const site = pick(source, (one) => {
    const above = parentWords(one);
    const own = above?.properties.find(({ key }) => key === keyOf(one));
    const parent = one.document.find(one.path.slice(0, -1))?.value ?? one.document.root;
    return own?.isRequired === true && hasOwnLine(one, source) && Object.keys(parent ?? {}).length > 1;
  });
  if (!site?.keyPlace) return undefined;
  const { text } = source;
  const [from, to] = [lineStart(text, site.keyPlace.start), lineEnd(text, site.place.end)];
  const mutated = text.slice(0, from) + text.slice(to);
  const parent = site.path.length > 1 ? site.document.find(site.path.slice(0, -1)) : undefined;
  const start = parent?.keyPlace?.start ?? parent?.place.start ?? site.document.place.start;
  // The key of the mapping, or its first line; lines above stay where they are.
  const firstOfMapping = parent?.place.start ?? site.document.place.start;
  return {
    mistake: 'removed required field',
    text: mutated,
    lines: [
      lineAt(text, start),
      lineAt(text, firstOfMapping),
      lineAt(text, from),
      firstLine(mutated, lineAt(text, start)),
    ],
    what: site.path.join('.'),
  };
}

/** Where a name must be the name of something in the same file. */
const references: readonly { readonly kind: string; readonly at: RegExp }[] = [
  { kind: 'argo-workflow', at: /^spec\.(entrypoint|onExit)$/ },
  { kind: 'argo-workflow', at: /^spec\.templates\.\d+\.(steps\.\d+\.\d+|dag\.tasks\.\d+)\.template$/ },
  { kind: 'argo-workflow', at: /^spec\.templates\.\d+\.dag\.tasks\.\d+\.dependencies\.\d+$/ },
  { kind: 'argo-cron-workflow', at: /^spec\.workflowSpec\.entrypoint$/ },
  { kind: 'kfp-pipeline', at: /componentRef\.name$|dependentTasks\.\d+$|\.executorLabel$|\.producerTask$/ },
  { kind: 'github-workflow', at: /^jobs\.[^.]+\.needs(\.\d+)?$/ },
  { kind: 'retraining-pipeline', at: /^steps\.\d+\.dependencies\.\d+$|^rollback\.step$/ },
  { kind: 'inference-graph', at: /\.nodeName$/ },
];

function danglingName(source: Source): Mutant | undefined {
  const site = pick(
    source,
    (one) =>
      typeof one.value === 'string' &&
      isOneLine(one, source) &&
      references.some(({ kind, at }) => kind === one.kind.id && at.test(one.path.join('.'))) &&
      // The templates are those of another file, which may well have one of that name.
      !(one.path[0] === 'spec' && one.document.find('spec.workflowTemplateRef')),
  );
  if (!site) return undefined;
  return edited(source, 'dangling name', site.place, `${String(site.value)}-gone`, site.path.join('.'));
}

function brokenCron(source: Source): Mutant | undefined {
  const site = pick(
    source,
    (one) =>
      typeof one.value === 'string' &&
      isOneLine(one, source) &&
      /(^|\.)(cron|schedule|schedules\.\d+)$/.test(one.path.join('.')) &&
      /^\S+( \S+){4}$/.test(one.value),
  );
  if (!site) return undefined;
  const broken = ['61 * * * *', '0 25 * * *', '* * * *', '0 0 32 * *', '0 0 * 13 *', 'every monday', '0 0 * * MOO'];
  const cron = broken[Math.floor(source.random() * broken.length)] ?? '';
  return edited(source, 'broken cron', site.place, `"${cron}"`, `${site.path.join('.')}: ${cron}`);
}

// Tokens are made here, so that none lies in the repository.
function plantedSecret(source: Source): Mutant | undefined {
  const site = pick(source, (one) => typeof one.value === 'string' && isOneLine(one, source) && keyOf(one) === 'value');
  if (!site) return undefined;
  const letters = (count: number, alphabet: string) =>
    Array.from({ length: count }, () => alphabet[Math.floor(source.random() * alphabet.length)]).join('');
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const mixed = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const tokens = [
    `AKIA${letters(16, upper)}`,
    `ghp_${letters(36, mixed)}`,
    `hf_${letters(34, mixed)}`,
    `glpat-${letters(20, mixed)}`,
  ];
  const token = tokens[Math.floor(source.random() * tokens.length)] ?? '';
  return edited(source, 'planted secret', site.place, `"${token}"`, `${site.path.join('.')}: ${token.slice(0, 4)}…`);
}

function removedRollback(source: Source): Mutant | undefined {
  const site = pick(
    source,
    (one) => one.kind.id === 'retraining-pipeline' && one.path.join('.') === 'rollback' && hasOwnLine(one, source),
  );
  if (!site?.keyPlace) return undefined;
  const { text } = source;
  const mutated = text.slice(0, lineStart(text, site.keyPlace.start)) + text.slice(lineEnd(text, site.place.end));
  const steps = site.document.find('steps')?.value;
  const deploy = Array.isArray(steps)
    ? steps.findIndex((step: { name?: string }) => /deploy/.test(step.name ?? ''))
    : -1;
  const at = site.document.find(['steps', deploy]);
  return at && { mistake: 'removed rollback', text: mutated, lines: [lineAt(text, at.place.start)], what: 'rollback' };
}

// ------------------------------------------------------------------------------------------------------------------

function pick({ sites, random }: Source, fits: (site: Site) => boolean): Site | undefined {
  // A few draws before the whole list: most places fit most mistakes.
  for (let draw = 0; draw < 12; draw++) {
    const site = sites[Math.floor(random() * sites.length)];
    if (site && fits(site)) return site;
  }
  const fitting = sites.filter(fits);
  return fitting[Math.floor(random() * fitting.length)];
}

function keyOf({ path }: Found): string {
  const last = path.at(-1);
  return typeof last === 'string' ? last : '';
}

function words({ kind, path, document }: Site): SchemaWords | undefined {
  return kind.schema && schemaAt(kind.schema, path, document.root);
}

function parentWords({ kind, path, document }: Site): SchemaWords | undefined {
  return kind.schema && schemaAt(kind.schema, path.slice(0, -1), document.root);
}

/** Whether the key is one that the schema lists in a mapping that takes no others. */
function isListed(site: Site): boolean {
  if (!site.keyPlace) return false;
  const above = parentWords(site);
  return above !== undefined && !above.isOpen && above.properties.some(({ key }) => key === keyOf(site));
}

function legalAt(site: Site, at: Path): boolean {
  const above = site.kind.schema && schemaAt(site.kind.schema, at, site.document.root);
  return above === undefined || above.isOpen || above.properties.some(({ key }) => key === keyOf(site));
}

function isScalar(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function isOneLine({ place }: Found, { text }: Source): boolean {
  return place.end > place.start && !text.slice(place.start, place.end).includes('\n');
}

/** Whether its entry has its lines for itself: no flow mapping, no list item that it begins. */
function hasOwnLine({ keyPlace, place }: Found, { text }: Source): boolean {
  if (!keyPlace) return false;
  const before = text.slice(lineStart(text, keyPlace.start), keyPlace.start);
  const after = text.slice(place.end, lineEnd(text, place.end)).trim();
  return before.trim() === '' && (after === '' || after.startsWith('#'));
}

function isTemplated(value: unknown): boolean {
  return typeof value === 'string' && /\{\{|\$[{(]/.test(value);
}

function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1 && word[at] !== word[at + 1] && at + 1 < word.length)
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  if (kind === 2) return `${word.slice(0, at)}${word[at] ?? 'x'}${word.slice(at)}`;
  return `${word.slice(0, at)}q${word.slice(at + 1)}`;
}

function edited({ text }: Source, mistake: Mistake, place: Place, by: string, what: string): Mutant | undefined {
  const mutated = text.slice(0, place.start) + by + text.slice(place.end);
  return mutated === text ? undefined : { mistake, text: mutated, lines: [lineAt(text, place.start)], what };
}

function lineAt(text: string, offset: number): number {
  return linesOf(text).positionAt(offset).line - 1;
}

/** The first line with words from the line on: where a document begins whose first line is gone. */
function firstLine(text: string, from: number): number {
  const rest = text.split('\n').slice(from);
  const at = rest.findIndex((line) => /^[^#\s-]/.test(line));
  return at < 0 ? from : from + at;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  // A value that is a block ends with its line break already.
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
