// Schema errors as findings: at their place, all at once, with the nearest legal key.
import { finding, type Finding } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';
import type { SchemaCheck, SchemaError } from './rule.ts';

/** `known` reads the legal keys of the object at a schema error from ajv's verbose output. */
export function checkSchema(document: SourceDocument, check: SchemaCheck): readonly Finding[] {
  if (check(document.root)) return [];
  const errors = check.errors ?? [];
  const found = errors.filter((error) => !isConsequence(error)).map((error) => toFinding(error, document));
  return found.filter((one, index) => found.findIndex((other) => other.message === one.message && other.place.start === one.place.start) === index);
}

// These only say that a branch below them failed; the branch speaks for itself.
function isConsequence({ keyword }: SchemaError): boolean {
  return keyword === 'if' || keyword === 'anyOf' || keyword === 'allOf';
}

function toFinding(error: SchemaError, document: SourceDocument): Finding {
  const path = pathOf(error.instancePath, document.root);
  const name = path.join('.') || 'the document';
  const at = document.nearestPlace(path);
  const make = (rule: string, message: string, place = at, fixes: Finding['fixes'] = []) => finding({ rule, severity: 'error', message, place, fixes });
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const legal = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      const near = nearestWord(key, legal);
      const place = document.find([...path, key])?.keyPlace ?? at;
      return make('schema/unknown-key', `${JSON.stringify(key)} is not a key of ${name}: it is ignored or refused.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`, place, near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place, text: near }] }] : []);
    }
    case 'required':
      return make('schema/missing-key', `${name} needs the key ${JSON.stringify(error.params['missingProperty'])}.`, document.find(path)?.keyPlace ?? firstLine(at));
    case 'enum': {
      const legal = ((error.params['allowedValues'] as readonly unknown[] | undefined) ?? []).map(String);
      const near = typeof error.data === 'string' ? nearestWord(error.data, legal) : undefined;
      return make('schema/value', `${name} must be one of ${legal.join(', ')}.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`, at, near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place: at, text: near }] }] : []);
    }
    case 'type':
      return make('schema/type', `${name} must be ${withArticle(error.params['type'])}.`);
    case 'const':
      return make('schema/value', `${name} must be ${JSON.stringify(error.params['allowedValue'])}.`);
    default:
      return make('schema/value', `${name} ${error.message ?? 'is not legal'}.`);
  }
}

function pathOf(pointer: string, root: unknown): Path {
  let current: unknown = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(current) ? Number(key) : key;
      current = (current as Record<string | number, unknown> | null | undefined)?.[step];
      return step;
    });
}

function withArticle(type: unknown): string {
  const names: Readonly<Record<string, string>> = { object: 'a mapping', array: 'a list', string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false', null: 'empty' };
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => names[String(one)] ?? String(one)).join(' or ');
}

function firstLine(place: Finding['place']): Finding['place'] {
  return { start: place.start, end: Math.min(place.end, place.start + 1) };
}
