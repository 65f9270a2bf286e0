// Writes the inputs as a plain TypeScript type with their help, so that whoever uses the package needs no schema library.
import { descriptionOf, type Schema, withoutOptional } from '../src/core/spec/questions.ts';
import { specSchema } from '../src/core/spec/spec-schema.ts';

export function specTypesText(): string {
  return `// The inputs under the keys of mlops.yaml, as a type. Written by npm run generate from the schema.\n\n// biome-ignore format: written by program\nexport interface MLOpsSpec ${typeOf(specSchema as unknown as Schema, '')}\n`;
}

function typeOf(schema: Schema, indent: string): string {
  const { type, shape, element, keyType, options, entries, values } = schema._zod.def;
  const { valueType } = schema._zod.def as { readonly valueType?: Schema };
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'enum':
      return Object.values(entries ?? {})
        .map((word) => `'${word}'`)
        .join(' | ');
    case 'literal':
      return (values ?? []).map((value) => JSON.stringify(value)).join(' | ');
    case 'array':
      return `readonly (${typeOf(needed(element), indent)})[]`;
    case 'union':
      return (options ?? []).map((option) => typeOf(option, indent)).join(' | ');
    case 'record':
      return `{ readonly [key in ${typeOf(needed(keyType), indent)}]?: ${typeOf(needed(valueType), indent)} }`;
    case 'object': {
      const inner = `${indent}  `;
      const fields = Object.entries(shape ?? {}).map(([key, field]) => {
        const within = withoutOptional(field);
        const { help } = descriptionOf(field);
        const comment = help === undefined ? '' : `${inner}/** ${help} */\n`;
        return `${comment}${inner}readonly ${key}${within === field ? '' : '?'}: ${typeOf(within, inner)}${within === field ? '' : ' | undefined'};`;
      });
      return `{\n${fields.join('\n')}\n${indent}}`;
    }
    default:
      throw new Error(`build/spec-types.ts does not know schemas of type ${type}`);
  }
}

function needed(schema: Schema | undefined): Schema {
  if (!schema) throw new Error('a schema without what it wraps');
  return schema;
}
