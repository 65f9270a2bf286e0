// Schema errors as findings: at their place, all at once, with the nearest legal word.
import { type Finding, type Fix, finding, type Severity } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Place } from '../text/place.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';
import type { SchemaCheck, SchemaError } from './rule.ts';

interface Checked {
  readonly document: SourceDocument;
  readonly text: string;
  readonly check: SchemaCheck;
  readonly unknownKeys?: Severity;
}

export function checkSchema({ document, text, check, unknownKeys = 'error' }: Checked): readonly Finding[] {
  if (check(document.root)) return [];
  const errors = withoutConsequences(check.errors ?? []).filter((error) => !isTemplated(error.data));
  return errors.map((error) => toFinding(error, { document, text, unknownKeys }));
}

// The verdicts of `anyOf` and `if` only say that a branch failed. A branch of another type than the value says nothing
// either, unless no branch has the type: then all of them speak as one.
function withoutConsequences(errors: readonly SchemaError[]): readonly SchemaError[] {
  let kept = errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'allOf');
  for (const any of kept.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const branches: readonly unknown[] = Array.isArray(any.schema) ? any.schema : [];
    const types = kept.filter(
      (error) =>
        error.keyword === 'type' && error.instancePath === any.instancePath && branches.includes(error.parentSchema),
    );
    const others = kept.some((error) => isBelow(error, any, branches) && !types.includes(error));
    const joint: SchemaError = { ...any, keyword: 'type', params: { type: types.map(({ params }) => params['type']) } };
    kept = [
      ...kept.filter((error) => error !== any && !types.includes(error)),
      ...(others || types.length === 0 ? [] : [joint]),
    ];
  }
  return kept;
}

function isBelow(error: SchemaError, any: SchemaError, branches: readonly unknown[]): boolean {
  if (error === any) return false;
  return (
    error.instancePath.startsWith(`${any.instancePath}/`) ||
    (error.instancePath === any.instancePath && branches.includes(error.parentSchema))
  );
}

// What a template or a variable will bring is not known yet.
function isTemplated(data: unknown): boolean {
  return typeof data === 'string' && /\{\{|\{%|\$\{/.test(data);
}

interface Around {
  readonly document: SourceDocument;
  readonly text: string;
  readonly unknownKeys: Severity;
}

function toFinding(error: SchemaError, { document, text, unknownKeys }: Around): Finding {
  const path = pathOf(error.instancePath, document.root);
  const name = path.length === 0 ? 'The document' : path.join('.');
  const at = document.nearestPlace(path);
  const value = (message: string, fixes: readonly Fix[] = []) =>
    finding({ rule: 'schema/value', severity: 'error', message, place: at, fixes });
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const legal = propertiesOf(error.parentSchema);
      const near = nearestWord(key, legal);
      const place = document.find([...path, key])?.keyPlace ?? at;
      const hint = near ? `Did you mean ${JSON.stringify(near)}?` : `Known: ${listed(legal)}.`;
      return finding({
        rule: 'schema/unknown-key',
        severity: unknownKeys,
        message: `${JSON.stringify(key)} is no key of ${path.length === 0 ? 'this document' : name}: it is ${unknownKeys === 'error' ? 'refused or silently ignored' : 'silently ignored'}. ${hint}`,
        place,
        fixes: near ? [changeTo(near, place, text)] : [],
      });
    }
    case 'required':
      return finding({
        rule: 'schema/missing-key',
        severity: 'error',
        message: `${name} needs the key ${JSON.stringify(error.params['missingProperty'])}.`,
        place: document.find(path)?.keyPlace ?? firstWord(at, text),
      });
    case 'enum': {
      const legal = (Array.isArray(error.schema) ? error.schema : []).map(String);
      const near = typeof error.data === 'string' ? nearestWord(error.data, legal) : undefined;
      return value(
        `${name} must be one of ${listed(legal)}.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
        near ? [changeTo(near, at, text)] : [],
      );
    }
    case 'const':
      return value(`${name} must be ${JSON.stringify(error.schema)}.`);
    case 'type':
      return finding({
        rule: 'schema/type',
        severity: 'error',
        message: `${name} must be ${withArticle(error.params['type'])}${error.data === null ? ', but it is empty' : ''}.`,
        place: at,
      });
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return value(`${name} must be ${bounds[error.keyword]} ${String(error.params['limit'])}.`);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return value(
        error.params['limit'] === 1
          ? `${name} must not be empty.`
          : `${name} must have at least ${String(error.params['limit'])} ${counted[error.keyword]}.`,
      );
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return value(`${name} must have at most ${String(error.params['limit'])} ${counted[error.keyword]}.`);
    case 'pattern':
    case 'not':
      return value(`${name} is not legal${explained(error.parentSchema)}.`);
    default:
      return value(`${name} ${error.message ?? 'is not legal'}.`);
  }
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
function changeTo(word: string, place: Place, text: string): Fix {
  const quote = /^["']/.exec(text.slice(place.start, place.start + 1))?.[0] ?? '';
  return { title: `Change to ${word}`, safe: false, edits: [{ place, text: `${quote}${word}${quote}` }] };
}

function propertiesOf(schema: unknown): readonly string[] {
  const properties =
    typeof schema === 'object' && schema !== null && 'properties' in schema ? schema.properties : undefined;
  return Object.keys(typeof properties === 'object' && properties !== null ? properties : {});
}

// A pattern is explained in words by the description beside it.
function explained(schema: unknown): string {
  const description =
    typeof schema === 'object' && schema !== null && 'description' in schema ? schema.description : undefined;
  return typeof description === 'string' ? `: ${description.replace(/\.$/, '')}` : '';
}

function listed(words: readonly string[]): string {
  return words.length > 24 ? `${words.slice(0, 24).join(', ')} and ${words.length - 24} more` : words.join(', ');
}

function pathOf(pointer: string, root: unknown): Path {
  const parts = pointer.split('/').slice(1);
  let current: unknown = root;
  return parts.map((part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(current) ? Number(key) : key;
    current =
      typeof current === 'object' && current !== null ? (current as Record<string | number, unknown>)[step] : undefined;
    return step;
  });
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
