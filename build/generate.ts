// `npm run generate`: writes what is made by program (the schema of the spec, the list of rules); `--check` fails on a difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod/v4/core';
import { specSchema } from '../src/core/spec/spec.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const outputs: Readonly<Record<string, string>> = {
  'schemas/mlops.schema.json': specJsonSchema(),
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

function ruleList(): string {
  const folder = join(root, 'src/catalog/rules');
  const groups = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== '_template',
  );
  const ids = groups
    .flatMap((group) =>
      readdirSync(join(folder, group.name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((claim) => `${group.name}/${claim.name}`),
    )
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
