// `npm run generate`: writes what is made by program (spec schema, compiled validators, the list of rules); `--check` fails on a difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { toJSONSchema } from 'zod/v4/core';
import { specSchema } from '../src/core/spec/spec.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Exported name of the validator, and its schema. */
const validators = {
  checkInferenceService: 'inference-service',
  checkMlproject: 'mlproject',
  checkRetrainingPipeline: 'retraining-pipeline',
} as const;

const outputs: Readonly<Record<string, string>> = {
  'schemas/mlops.schema.json': specJsonSchema(),
  'src/catalog/kinds/compiled/validators.js': compiledValidators(),
  'src/catalog/kinds/compiled/validators.d.ts': `// Types of the validators that build/generate.ts compiles.\nimport type { SchemaCheck } from '../../../core/validate/rule.ts';\n\n${Object.keys(
    validators,
  )
    .map((name) => `export declare const ${name}: SchemaCheck;`)
    .join('\n')}\n`,
  'docs/rules/README.md': ruleList(),
};

const isCheck = process.argv.includes('--check');
const stale = Object.entries(outputs).filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
if (isCheck) {
  for (const [path] of stale) console.error(`${path} is not what build/generate.ts makes: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

function specJsonSchema(): string {
  const schema = toJSONSchema(specSchema, {
    target: 'draft-7',
    io: 'input',
    // `help` is what editors show.
    override: ({ jsonSchema }) => {
      const { help } = jsonSchema as { help?: unknown };
      if (typeof help === 'string') jsonSchema.description = help;
      delete (jsonSchema as { help?: unknown }).help;
    },
  });
  return `${JSON.stringify({ $id: 'mlops.schema.json', title: 'mlops.yaml', ...schema }, null, 2)}\n`;
}

function compiledValidators(): string {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const name of Object.values(validators))
    ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')), name);
  const code = standaloneCode(ajv, { ...validators });
  // ajv's own output still calls require for this one helper; it counts code points, as JSON Schema wants.
  const withoutRequire = code.replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    '((text) => [...text].length)',
  );
  if (/\brequire\(/.test(withoutRequire)) throw new Error('the compiled validators still call require');
  return `// @ts-nocheck: compiled from schemas/ by build/generate.ts\n${withoutRequire}\n`;
}

function ruleList(): string {
  const folder = join(root, 'src/catalog/rules');
  const groups = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== '_template',
  );
  const ids = groups
    .flatMap((group) => readdirSync(join(folder, group.name)).map((claim) => `${group.name}/${claim}`))
    .sort();
  const lines = ids.map((id) => {
    const page = readFileSync(join(folder, id, 'rule.md'), 'utf8');
    const summary =
      page
        .split('\n')
        .slice(2)
        .find((line) => line.trim() !== '') ?? '';
    return `- [${id}](../../src/catalog/rules/${id}/rule.md): ${summary}`;
  });
  return `# Rules\n\nWritten by \`npm run generate\` from the rules' own pages.\n\n${lines.join('\n')}\n`;
}
