// Reads a spec with places: every problem at once, each with the nearest legal word.
import type { $ZodIssue } from 'zod/v4/core';
import { type Finding, finding } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Path, SourceDocument, SourceFile } from '../text/source-file.ts';
import { descriptionOf, type Schema, withoutOptional } from './questions.ts';
import { type OutsideSpec, type Spec, specSchema, toSpec } from './spec.ts';

export type SpecReading =
  | { readonly kind: 'spec'; readonly spec: Spec; readonly outside: OutsideSpec }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/** Places of a spec that came as flags or from a program: all at the start of nothing. */
const nowhere = { start: 0, end: 0 };

/** Reads `mlops.yaml`; `overlay` holds the values of flags, which win over the file. */
export function readSpecFile(file: SourceFile, overlay: Readonly<Record<string, unknown>> = {}): SpecReading {
  const problems = file.syntax.filter((problem) => problem.severity === 'error');
  if (problems.length > 0) return { kind: 'invalid', findings: problems };
  const [document, second] = file.documents;
  if (second) {
    return {
      kind: 'invalid',
      findings: [
        problem(
          'spec/one-document',
          'This file holds several documents; a spec is one. Remove everything from the second `---` on.',
          second.place,
        ),
      ],
    };
  }
  return readSpecValue(withOverlay(document?.root ?? {}, overlay), document);
}

/** Reads a plain value, such as flags or the argument of an API call. */
export function readSpecValue(value: unknown, document?: SourceDocument): SpecReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      kind: 'invalid',
      findings: [
        problem(
          'spec/shape',
          'A spec is a mapping that begins with model_type, deployment_target, scale_requirements and governance_level.',
          document?.place ?? nowhere,
        ),
      ],
    };
  }
  const parsed = specSchema.safeParse(value);
  const findings = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => fromIssue(issue, value, document))),
    ...acrossFields(value as Record<string, unknown>, document),
  ];
  if (findings.length > 0 || !parsed.success)
    return { kind: 'invalid', findings: findings.sort((a, b) => a.place.start - b.place.start) };
  return { kind: 'spec', spec: toSpec(parsed.data), outside: parsed.data };
}

function withOverlay(base: unknown, overlay: Readonly<Record<string, unknown>>): unknown {
  if (Object.keys(overlay).length === 0 || typeof base !== 'object' || base === null || Array.isArray(base))
    return base;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    result[key] = isNested ? withOverlay(result[key] ?? {}, value as Record<string, unknown>) : value;
  }
  return result;
}

function problem(rule: string, message: string, place: Finding['place']): Finding {
  return finding({ rule, severity: 'error', message, place });
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

// What no single field can say.
function acrossFields(value: Record<string, unknown>, document: SourceDocument | undefined): Finding[] {
  const findings: Finding[] = [];
  const scale = value['scale_requirements'];
  if (typeof scale === 'object' && scale !== null && !Array.isArray(scale)) {
    const given = scale as Record<string, unknown>;
    if (!['rps', 'latency_ms', 'data_volume_gb', 'concurrent_users'].some((key) => given[key] !== undefined)) {
      findings.push(
        problem(
          'spec/scale',
          'scale_requirements needs at least one of rps, latency_ms, data_volume_gb, concurrent_users.',
          document?.nearestPlace(['scale_requirements']) ?? nowhere,
        ),
      );
    }
    if (typeof given['rps'] === 'number' && typeof given['rps_min'] === 'number' && given['rps_min'] > given['rps']) {
      findings.push(
        problem(
          'spec/scale',
          `rps_min (${given['rps_min']}) is above rps (${given['rps']}), which is the peak.`,
          document?.nearestPlace(['scale_requirements', 'rps_min']) ?? nowhere,
        ),
      );
    }
  }
  const names = value['names'] as Record<string, unknown> | undefined;
  const address = names && typeof names === 'object' ? names['tracking_uri'] : undefined;
  if (typeof address === 'string' && /\/\/[^/@\s]*:[^/@\s]*@/.test(address)) {
    findings.push(
      problem(
        'spec/no-credential',
        'names.tracking_uri holds a credential. Remove it: the client reads MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.',
        document?.nearestPlace(['names', 'tracking_uri']) ?? nowhere,
      ),
    );
  }
  return findings;
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
