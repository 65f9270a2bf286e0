// Reads a value by the schema itself: what is wrong in it, each problem with its place and the nearest legal word.
import type { $ZodIssue } from 'zod/v4/core';
import { type Finding, finding } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';
import { descriptionOf, type Schema, withoutOptional } from './questions.ts';
import type { OutsideSpec } from './spec.ts';
import { specSchema } from './spec-schema.ts';

const nowhere = { start: 0, end: 0 };

export function readBySchema({
  value,
  document,
}: {
  readonly value: unknown;
  readonly document: SourceDocument | undefined;
}): { readonly data?: OutsideSpec; readonly findings: readonly Finding[] } {
  const parsed = specSchema.safeParse(value);
  if (parsed.success) return { data: parsed.data, findings: [] };
  return { findings: parsed.error.issues.flatMap((issue) => fromIssue(issue, value, document)) };
}

function fromIssue(issue: $ZodIssue, value: unknown, document: SourceDocument | undefined): Finding[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const at = document?.nearestPlace(path) ?? nowhere;
  const name = path.join('.') || 'the spec';
  const given = path.reduce<unknown>(
    (current, key) => (current as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const legal = keysAt(path);
        const near = nearestWord(key, legal);
        const keyPlace = document?.find([...path, key])?.keyPlace ?? at;
        return withFix(
          problem(
            'spec/unknown-key',
            `${quoted(key)} is not a key of ${name}.${near ? ` Did you mean ${quoted(near)}?` : ` Legal keys: ${legal.join(', ')}.`}`,
            keyPlace,
          ),
          near,
          document !== undefined,
        );
      });
    case 'invalid_value':
      return [valueProblem(name, given, issue.values.map(String), at, document !== undefined)];
    case 'invalid_key':
    case 'invalid_union': {
      if (issue.code === 'invalid_union') return unionProblem(issue, path, value, document, at, name, given);
      const key = String(path.at(-1));
      const keyPlace = document?.find(path)?.keyPlace ?? at;
      const inner = issue.issues[0];
      if (inner?.code === 'invalid_value')
        return [
          valueProblem(
            `A key of ${path.slice(0, -1).join('.')}`,
            key,
            inner.values.map(String),
            keyPlace,
            document !== undefined,
          ),
        ];
      return [
        problem(
          'spec/unknown-key',
          `${quoted(key)} is no legal key of ${path.slice(0, -1).join('.')}: ${inner?.message ?? issue.message}.`,
          keyPlace,
        ),
      ];
    }
    case 'invalid_type':
      if (given === undefined) return [problem('spec/missing', `${name} is missing.${hintFor(path)}`, at)];
      if (
        issue.expected === 'number' &&
        typeof given === 'string' &&
        Number.isFinite(Number(given)) &&
        given.trim() !== ''
      ) {
        return [
          withFix(
            problem('spec/type', `${name} must be a number; remove the quotes around it.`, at),
            String(Number(given)),
            document !== undefined,
          ),
        ];
      }
      return [problem('spec/type', `${name} must be ${article(issue.expected)}, not ${describe(given)}.`, at)];
    case 'too_small':
      return [
        problem(
          'spec/range',
          `${name} must be ${boundOf(issue.origin, issue.inclusive ? 'at least' : 'above', issue.minimum)}.`,
          at,
        ),
      ];
    case 'too_big':
      return [
        problem(
          'spec/range',
          `${name} must be ${boundOf(issue.origin, issue.inclusive ? 'at most' : 'below', issue.maximum)}.`,
          at,
        ),
      ];
    case 'invalid_format':
      return [problem('spec/format', `${name} must be ${issue.message}.`, at)];
    default:
      return [problem('spec/value', `${name}: ${issue.message}.`, at)];
  }
}

function unionProblem(
  issue: Extract<$ZodIssue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
  document: SourceDocument | undefined,
  at: Finding['place'],
  name: string,
  given: unknown,
): Finding[] {
  // The branch that fits the shape of what was written speaks; a list speaks item by item.
  const branch = issue.errors.find((errors) => errors.some((inner) => inner.path.length > 0)) ?? issue.errors[0] ?? [];
  const fits = Array.isArray(given) ? branch : (issue.errors[0] ?? branch);
  const values = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  if (!Array.isArray(given) && given !== undefined && values.length > 0)
    return [valueProblem(name, given, [...new Set(values)], at, document !== undefined)];
  return fits.flatMap((inner) => fromIssue({ ...inner, path: [...path, ...inner.path] } as $ZodIssue, value, document));
}

function valueProblem(
  name: string,
  given: unknown,
  legal: readonly string[],
  place: Finding['place'],
  isInFile: boolean,
): Finding {
  if (given === undefined)
    return problem('spec/missing', `${name} is missing. Legal values: ${legal.join(', ')}.`, place);
  const near = typeof given === 'string' || typeof given === 'number' ? nearestWord(String(given), legal) : undefined;
  const hint = near
    ? ` Did you mean ${quoted(near)}? Legal: ${legal.join(', ')}.`
    : ` Legal values: ${legal.join(', ')}.`;
  return withFix(problem('spec/value', `${name} cannot be ${describe(given)}.${hint}`, place), near, isInFile);
}

function withFix(found: Finding, replacement: string | undefined, isInFile: boolean): Finding {
  if (replacement === undefined || !isInFile) return found;
  return {
    ...found,
    fixes: [{ title: `Change to ${replacement}`, safe: false, edits: [{ place: found.place, text: replacement }] }],
  };
}

function keysAt(path: Path): string[] {
  const { shape, keyType } = withoutOptional(schemaAt(path) ?? top)._zod.def;
  return Object.values(keyType?._zod.def.entries ?? {}).concat(Object.keys(shape ?? {}));
}

const top = specSchema as unknown as Schema;

function schemaAt(path: Path): Schema | undefined {
  return path.reduce<Schema | undefined>((schema, key) => {
    const { shape, element } = schema ? withoutOptional(schema)._zod.def : {};
    return typeof key === 'number' ? element : shape?.[key];
  }, top);
}

function hintFor(path: Path): string {
  const schema = schemaAt(path);
  const help = schema && descriptionOf(schema).help;
  return help ? ` ${help}` : '';
}

function boundOf(origin: string, relation: string, bound: number | bigint): string {
  if (origin === 'string') return `${relation} ${bound} characters long`;
  if (origin === 'array') return `a list of ${relation} ${bound} entries`;
  return `${relation} ${bound}`;
}

function article(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'a mapping';
  if (expected === 'array') return 'a list';
  if (expected === 'int') return 'a whole number';
  return `a ${expected}`;
}

function describe(given: unknown): string {
  if (given === null) return 'empty';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'a mapping';
  return typeof given === 'string' ? quoted(given) : String(given);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

function problem(rule: string, message: string, place: Finding['place']): Finding {
  return finding({ rule, severity: 'error', message, place });
}
