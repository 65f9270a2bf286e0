// The fields of the spec as a flat list: the wizard's questions, the CLI's flags and the docs are made from it.
import * as z from 'zod/mini';
import { specSchema } from './spec-schema.ts';

export interface Question {
  /** Outside keys from the top, such as `['scale_requirements', 'latency_ms']`. */
  readonly path: readonly string[];
  /** `--latency-ms`, or with its parent where two fields share a name. */
  readonly flag: string;
  readonly title: string;
  readonly help: string;
  readonly type: 'number' | 'boolean' | 'text' | 'one-of' | 'list' | 'mapping';
  /** Legal words, empty when anything goes. */
  readonly values: readonly string[];
  readonly isRequired: boolean;
}

/** What is read of a schema: its definition, as the library keeps it. */
export interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly innerType?: Schema;
      readonly element?: Schema;
      readonly keyType?: Schema;
      readonly options?: readonly Schema[];
      readonly entries?: Readonly<Record<string, string>>;
      readonly values?: readonly unknown[];
    };
  };
}

let made: readonly Question[] | undefined;

export function questions(): readonly Question[] {
  made ??= withUniqueFlags(below(specSchema as unknown as Schema, []));
  return made;
}

function below(schema: Schema, path: readonly string[]): Question[] {
  return Object.entries(schema._zod.def.shape ?? {}).flatMap(([key, field]) => {
    const inner = withoutOptional(field);
    const here = [...path, key];
    if (inner._zod.def.type === 'object') return below(inner, here);
    const { title = key, help = '' } = descriptionOf(field);
    return [{ path: here, flag: '', title, help, ...typeOf(inner), isRequired: field === inner }];
  });
}

/** Title and help of a field. */
export function descriptionOf(schema: Schema): { readonly title?: string; readonly help?: string } {
  return (
    (z.globalRegistry.get(schema as unknown as z.core.$ZodType) as { title?: string; help?: string } | undefined) ?? {}
  );
}

function typeOf(schema: Schema): Pick<Question, 'type' | 'values'> {
  const { type, entries, element, options, values } = schema._zod.def;
  const words = (of: Schema | undefined) => Object.values(of?._zod.def.entries ?? {});
  switch (type) {
    case 'enum':
      return { type: 'one-of', values: Object.values(entries ?? {}) };
    case 'literal':
      return { type: 'number', values: (values ?? []).map(String) };
    case 'number':
      return { type: 'number', values: [] };
    case 'boolean':
      return { type: 'boolean', values: [] };
    case 'array':
      return { type: 'list', values: words(element) };
    case 'union': {
      const asList = options?.find((option) => option._zod.def.type === 'array');
      if (asList) return typeOf(asList);
      return {
        type: 'number',
        values: (options ?? []).flatMap((option) => (option._zod.def.values ?? []).map(String)),
      };
    }
    case 'record':
      return { type: 'mapping', values: [] };
    default:
      return { type: 'text', values: [] };
  }
}

export function withoutOptional(schema: Schema): Schema {
  return schema._zod.def.type === 'optional' && schema._zod.def.innerType ? schema._zod.def.innerType : schema;
}

// `--name` alone would be the model's or the team's: where a last word is shared, the parent joins it.
function withUniqueFlags(list: readonly Question[]): Question[] {
  const counts = new Map<string, number>();
  for (const { path } of list) counts.set(path.at(-1) ?? '', (counts.get(path.at(-1) ?? '') ?? 0) + 1);
  return list.map((question) => {
    const last = question.path.at(-1) ?? '';
    const words = (counts.get(last) ?? 0) > 1 || ambiguous.has(last) ? question.path.slice(-2) : [last];
    return { ...question, flag: `--${words.join('-').replaceAll('_', '-')}` };
  });
}

// Words that say nothing without their parent, or that are flags of a command.
const ambiguous = new Set([
  'version',
  'size',
  'name',
  'owner',
  'contact',
  'context',
  'schedule',
  'triggers',
  'format',
  'currency',
  'as_of',
  'type',
]);
