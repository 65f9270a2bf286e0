// Schema problems as findings: at their place, all at once, with the nearest legal word or the place where the key belongs.
import { type Finding, type Fix, finding, type Severity } from '../text/finding.ts';
import { isTypingError, nearestWord } from '../text/nearest-word.ts';
import type { Place } from '../text/place.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';
import type { JsonSchema, KindSchema } from './json-schema.ts';
import { placesOfKey } from './places-of-key.ts';
import { problemsOf, type SchemaProblem, type Versions } from './walk-schema.ts';

interface Checked {
  readonly document: SourceDocument;
  readonly text: string;
  readonly schema: KindSchema;
  readonly unknownKeys?: Severity;
  readonly versions?: Versions;
}

export function checkSchema({ document, text, schema, unknownKeys = 'error', versions }: Checked): readonly Finding[] {
  return problemsOf(document.root, schema, versions).map((problem) =>
    toFinding(problem, { document, text, kind: schema, unknownKeys }),
  );
}

interface Around {
  readonly document: SourceDocument;
  readonly text: string;
  readonly kind: KindSchema;
  readonly unknownKeys: Severity;
}

function toFinding(problem: SchemaProblem, around: Around): Finding {
  const { keyword, path, schema, value: data } = problem;
  const { document, text } = around;
  const name = nameOf(path);
  const at = document.nearestPlace(path);
  const value = (message: string, fixes: readonly Fix[] = []) =>
    finding({ rule: 'schema/value', severity: 'error', message, place: at, fixes });
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(problem, around);
    case 'x-refused':
      return finding({
        rule: 'schema/unknown-key',
        severity: around.unknownKeys,
        message: `${JSON.stringify(String(path.at(-1)))} ${schema['x-refused'] ?? ''}`,
        place: document.find(path)?.keyPlace ?? at,
      });
    case 'required':
      return finding({
        rule: 'schema/missing-key',
        severity: 'error',
        message: `${name} needs the key ${JSON.stringify(problem.key)}${isThere(data, problem.key) ? ', but it is empty' : ''}.`,
        place:
          document.find([...path, problem.key ?? ''])?.keyPlace ?? document.find(path)?.keyPlace ?? firstWord(at, text),
      });
    case 'enum': {
      const legal = (schema.enum ?? []).map(String);
      const near = typeof data === 'string' ? nearestWord(data, legal) : undefined;
      return value(
        `${name} must be one of ${listed(legal)}.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
        near ? [changeTo(near, at, text)] : [],
      );
    }
    case 'const':
      return value(`${name} must be ${JSON.stringify(schema.const)}.`);
    case 'type':
      return wrongType(name, schema.type ?? [], data, at);
    case 'anyOf':
    case 'oneOf':
      return wrongType(
        name,
        (schema[keyword] ?? []).flatMap(({ type }) => type ?? []),
        data,
        at,
      );
    case 'propertyNames':
      return finding({
        rule: 'schema/value',
        severity: 'error',
        message: `${JSON.stringify(problem.key)} is no legal name in ${name}${explained(schema.propertyNames)}.`,
        place: document.find([...path, problem.key ?? ''])?.keyPlace ?? at,
      });
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return value(`${name} must be ${bounds[keyword]} ${String(schema[keyword])}.`);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return value(
        schema[keyword] === 1
          ? `${name} must not be empty.`
          : `${name} must have at least ${String(schema[keyword])} ${counted[keyword]}.`,
      );
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return value(`${name} must have at most ${String(schema[keyword])} ${counted[keyword]}.`);
    case 'uniqueItems':
      return value(`${name} holds the same entry twice.`);
    default:
      return value(`${name} is not legal${explained(schema)}.`);
  }
}

function unknownKey({ path, schema, value, key = '' }: SchemaProblem, around: Around): Finding {
  const { document, text, kind, unknownKeys } = around;
  const legal = Object.keys(schema.properties ?? {});
  // A key that stands already is not the one that was meant.
  const near = nearestWord(
    key,
    legal.filter((word) => !isThere(value, word)),
  );
  const place = document.find([...path, key])?.keyPlace ?? document.nearestPlace(path);
  const belongs =
    near !== undefined && isTypingError(key, near) ? undefined : placesOfKey(key, path, kind, document.root);
  const hint =
    belongs !== undefined
      ? `It belongs ${belongs}.`
      : near !== undefined
        ? `Did you mean ${JSON.stringify(near)}?`
        : legal.length === 0
          ? 'No key is legal here.'
          : `Known: ${listed(legal)}.`;
  return finding({
    rule: 'schema/unknown-key',
    // Where keys are ignored, one that resembles none may be another tool's.
    severity: unknownKeys === 'error' || near !== undefined || belongs !== undefined ? unknownKeys : 'info',
    message: `${JSON.stringify(key)} is no key of ${path.length === 0 ? 'this document' : nameOf(path)}: it is ${unknownKeys === 'error' ? 'refused or silently ignored' : 'silently ignored'}. ${hint}`,
    place,
    fixes:
      near !== undefined && belongs === undefined
        ? [changeTo(near, place, text, unknownKeys === 'error' && isTheOnlySlip(key, near, legal))]
        : [],
  });
}

// A key that is refused as it stands, one slip away from one legal word and from no other: nothing else can be meant.
function isTheOnlySlip(key: string, near: string, legal: readonly string[]): boolean {
  return key.length > 3 && isTypingError(key, near) && legal.filter((word) => isTypingError(key, word)).length === 1;
}

function wrongType(name: string, type: string | readonly string[], data: unknown, place: Place): Finding {
  return finding({
    rule: 'schema/type',
    severity: 'error',
    message: `${name} must be ${withArticle(type)}${data === null ? ', but it is empty' : ''}.`,
    place,
  });
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'The document' : path.join('.');
}

function isThere(value: unknown, key = ''): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

const bounds = {
  minimum: 'at least',
  exclusiveMinimum: 'above',
  maximum: 'at most',
  exclusiveMaximum: 'below',
} as const;
const counted = {
  minLength: 'characters',
  maxLength: 'characters',
  minItems: 'entries',
  maxItems: 'entries',
  minProperties: 'keys',
  maxProperties: 'keys',
} as const;

/** The replacement in the quotes of what it replaces. */
function changeTo(word: string, place: Place, text: string, safe = false): Fix {
  const quote = /^["']/.exec(text.slice(place.start, place.start + 1))?.[0] ?? '';
  return { title: `Change to ${word}`, safe, edits: [{ place, text: `${quote}${word}${quote}` }] };
}

// A pattern is explained in words by the description beside it.
function explained(schema: JsonSchema | undefined): string {
  return schema?.description === undefined ? '' : `: ${schema.description.replace(/\.$/, '')}`;
}

function listed(words: readonly string[]): string {
  return words.length > 24 ? `${words.slice(0, 24).join(', ')} and ${words.length - 24} more` : words.join(', ');
}

function withArticle(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    array: 'a list',
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    null: 'empty',
  };
  const types = Array.isArray(type) ? type.flat() : [type];
  return [...new Set(types.map((one) => names[String(one)] ?? String(one)))].join(' or ');
}

function firstWord(place: Place, text: string): Place {
  const word = /^\S+/.exec(text.slice(place.start, Math.min(place.end, place.start + 80)));
  return { start: place.start, end: place.start + (word?.[0].length ?? 0) };
}
