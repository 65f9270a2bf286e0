// The fields of the spec as a flat list: the wizard's questions, the CLI's flags and the docs are made from it.
import { specSchema } from './spec.ts';

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

interface Schema {
  readonly shape?: Record<string, Schema>;
  readonly options?: readonly unknown[];
  readonly element?: Schema;
  readonly _zod: { readonly def: { readonly type: string } };
  readonly values?: ReadonlySet<unknown>;
  unwrap?(): Schema;
  meta(): { title?: unknown; help?: unknown } | undefined;
}

let made: readonly Question[] | undefined;

export function questions(): readonly Question[] {
  made ??= withUniqueFlags(below(specSchema as unknown as Schema, []));
  return made;
}

function below(schema: Schema, path: readonly string[]): Question[] {
  return Object.entries(schema.shape ?? {}).flatMap(([key, field]) => {
    const inner = withoutOptional(field);
    const here = [...path, key];
    if (inner._zod.def.type === 'object') return below(inner, here);
    const meta = field.meta() ?? inner.meta();
    return [{ path: here, flag: '', title: String(meta?.title ?? key), help: String(meta?.help ?? ''), ...typeOf(inner), isRequired: field === inner }];
  });
}

function typeOf(schema: Schema): Pick<Question, 'type' | 'values'> {
  switch (schema._zod.def.type) {
    case 'enum':
      return { type: 'one-of', values: (schema.options ?? []).map(String) };
    case 'literal':
      return { type: 'number', values: [...(schema.values ?? [])].map(String) };
    case 'number':
    case 'int':
      return { type: 'number', values: [] };
    case 'boolean':
      return { type: 'boolean', values: [] };
    case 'array':
      return { type: 'list', values: schema.element && schema.element._zod.def.type === 'enum' ? (schema.element.options ?? []).map(String) : [] };
    case 'union': {
      const [first, second] = (schema.options ?? []) as Schema[];
      if (second?._zod.def.type === 'array') return typeOf(second);
      return first?._zod.def.type === 'literal' ? { type: 'number', values: (schema.options as Schema[]).flatMap((option) => [...(option.values ?? [])].map(String)) } : { type: 'text', values: [] };
    }
    case 'record':
      return { type: 'mapping', values: [] };
    default:
      return { type: 'text', values: [] };
  }
}

function withoutOptional(schema: Schema): Schema {
  return schema._zod.def.type === 'optional' && schema.unwrap ? schema.unwrap() : schema;
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
const ambiguous = new Set(['version', 'size', 'name', 'owner', 'contact', 'context', 'schedule', 'triggers', 'format', 'currency', 'as_of', 'type']);
