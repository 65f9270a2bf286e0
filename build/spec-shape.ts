// Boils the schema of the spec down to a table of shapes, so that reading a good spec needs no schema library.

import type { Shape } from '../src/core/spec/shape-fits.ts';
import { specSchema } from '../src/core/spec/spec-schema.ts';

interface Check {
  readonly _zod: {
    readonly def: {
      readonly check: string;
      readonly value?: number;
      readonly inclusive?: boolean;
      readonly maximum?: number;
      readonly minimum?: number;
      readonly pattern?: RegExp;
    };
  };
}

interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly check?: string;
      readonly checks?: readonly Check[];
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly innerType?: Schema;
      readonly element?: Schema;
      readonly keyType?: Schema;
      readonly valueType?: Schema;
      readonly options?: readonly Schema[];
      readonly entries?: Readonly<Record<string, string>>;
      readonly values?: readonly unknown[];
    };
  };
}

export function shapeText(): string {
  const shape = JSON.stringify(shapeOf(specSchema as unknown as Schema));
  return `// The schema of the spec as a table of shapes. Written by npm run generate.\nimport type { Shape } from './shape-fits.ts';\n\n// biome-ignore format: written by program\nexport const specShape: Shape = ${shape};\n`;
}

function shapeOf(schema: Schema): Shape {
  const {
    type,
    checks = [],
    shape = {},
    innerType,
    element,
    keyType,
    valueType,
    options,
    entries,
    values,
    check,
  } = schema._zod.def;
  switch (type) {
    case 'optional':
      return shapeOf(needed(innerType));
    case 'boolean':
      return 'boolean';
    case 'enum':
      return { oneOf: Object.values(entries ?? {}) };
    case 'literal':
      return { oneOf: values ?? [] };
    case 'number':
      return {
        number: Object.assign({}, check === undefined ? {} : { whole: true }, ...checks.map(boundOf)),
      };
    case 'string':
      return { text: Object.assign({}, ...checks.map(boundOf)) };
    case 'array':
      return { list: shapeOf(needed(element)), ...Object.assign({}, ...checks.map(boundOf)) };
    case 'union':
      return { either: (options ?? []).map(shapeOf) };
    case 'record':
      return { keys: shapeOf(needed(keyType)), values: shapeOf(needed(valueType)) };
    case 'object': {
      const required = Object.keys(shape).filter((key) => shape[key]?._zod.def.type !== 'optional');
      return {
        fields: Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, shapeOf(field)])),
        ...(required.length > 0 ? { required } : {}),
      };
    }
    default:
      throw new Error(`build/spec-shape.ts does not know schemas of type ${type}`);
  }
}

// What is not understood fails the build: a bound that the table left out would let a wrong spec through.
function boundOf({ _zod: { def } }: Check): object {
  switch (def.check) {
    case 'greater_than':
      return def.inclusive ? { least: def.value } : { above: def.value };
    case 'less_than':
      if (def.inclusive) return { most: def.value };
      break;
    case 'min_length':
      return { least: def.minimum };
    case 'max_length':
      return { most: def.maximum };
    case 'string_format':
      if (def.pattern && def.pattern.flags === '') return { pattern: def.pattern.source };
      break;
    case 'overwrite':
      // The one change is the trimming of texts, which the table leaves to the schema.
      return {};
  }
  throw new Error(`build/spec-shape.ts does not know the check ${def.check}`);
}

function needed(schema: Schema | undefined): Schema {
  if (!schema) throw new Error('a schema without what it wraps');
  return schema;
}
