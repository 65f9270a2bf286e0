// `npm run generate`: writes what is made by program (the schema of the spec, the list of rules); `--check` fails on a difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod/v4/core';
import type * as api from '../src/api.ts';
import type { RuleEntry } from '../src/catalog/rules/index.ts';
import type { Source } from '../src/core/decide/decision.ts';
import { specSchema } from '../src/core/spec/spec-schema.ts';
import type { Kind, Rule } from '../src/core/validate/rule.ts';
import type { validateFile } from '../src/core/validate/validate.ts';
import { summaryOf } from '../src/hosts/cli/rule-summary.ts';
import { schemasAsText, textLoaders } from './bundle.ts';
import { shapeText } from './spec-shape.ts';
import { specTypesText } from './spec-types.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const rulesFolder = 'docs/rules';
const written = '<!-- Written by npm run generate from the rule itself: change rule.md and rule.ts, not this page. -->';
const marks: Readonly<Record<string, string>> = { bad: 'Reported:', good: 'Silent:', fixed: 'After the fix:' };

const outputs: Readonly<Record<string, string>> = {
  'schemas/mlops.schema.json': specJsonSchema(),
  'src/core/spec/shape.ts': shapeText(),
  'src/hosts/library/spec-types.ts': specTypesText(),
  ...(await ruleTexts()),
  ...(await resources()),
};

const isCheck = process.argv.includes('--check');
const stale = Object.entries(outputs).filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
// Pages of rules that went.
const gone = existsSync(join(root, rulesFolder))
  ? readdirSync(join(root, rulesFolder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${rulesFolder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && outputs[path] === undefined)
  : [];
if (isCheck) {
  for (const path of gone) console.error(`${path} belongs to no rule: run npm run generate`);
  for (const [path] of stale) console.error(`${path} is not what build/generate.ts makes: run npm run generate`);
  process.exitCode = stale.length + gone.length > 0 ? 1 : 0;
} else {
  for (const path of gone) rmSync(join(root, path));
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

/** Path in the repository to text: a page for each rule, the list of them, and their ids for who needs no more. */
async function ruleTexts(): Promise<Readonly<Record<string, string>>> {
  const { rules, projectRules, kinds, sources, validateFile } = await catalog();
  const all = [...rules, ...projectRules].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  const pages = all.map(({ rule, page }) => {
    const kind = kindOfFix(page, (path, text) =>
      rules.some(({ rule: { id } }) => id === rule.id)
        ? validateFile({ path, text }, { kinds, rules: rules.filter((one) => one.rule.id === rule.id) }, {}).findings
        : [],
    );
    const cited = rule.sources.map((id) => {
      const source = sources[id];
      if (!source) throw new Error(`${rule.id} cites ${id}, which is no source`);
      return `- [${source.title}](${source.url}), read on ${source.accessed}`;
    });
    const facts = `**${rule.severity}** · ${kind} · looks at ${rule.kinds === 'any' ? 'every file' : rule.kinds.join(', ') || 'text files'}`;
    const [title = '', ...rest] = page.split('\n');
    const silence = `Silence it for one line with \`# mlops-ignore ${rule.id}: reason\`, or set its severity under \`validate:\` in mlops.yaml.`;
    // The marks behind a fence's language are for the tests.
    const text = rest
      .join('\n')
      .replaceAll(
        /^```(\w+) (bad|good|fixed)\b.*$/gm,
        (_, language: string, mark: string) => `${marks[mark] ?? ''}\n\n\`\`\`${language}`,
      );
    return [
      `${rulesFolder}/${rule.id}.md`,
      `${written}\n\n${title}\n\n${facts}\n${text.trimEnd()}\n\n## Sources\n\n${cited.join('\n')}\n\n${silence}\n`,
    ] as const;
  });
  const rows = all.map(
    ({ rule, page }) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${summaryOf(page).replaceAll('|', '\\|')} |`,
  );
  const list = `${written}\n\n# Rules\n\n${all.length} rules.\n\n| rule | severity | says |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  const ids = all.map(({ rule }) => `  '${rule.id}',\n`).join('');
  const idList = `// The ids of all rules, without the rules: a plan asks for no more. Written by npm run generate.\nexport const ruleIds: readonly string[] = [\n${ids}];\n`;
  return { ...Object.fromEntries(pages), [`${rulesFolder}/README.md`]: list, 'src/catalog/rules/ids.ts': idList };
}

function kindOfFix(
  page: string,
  findingsOf: (path: string, text: string) => readonly { readonly fixes: readonly { readonly safe: boolean }[] }[],
): string {
  const examples = [...page.matchAll(/^```\w+ bad(?: ([^\s{]+))?.*\n([\s\S]*?)^```$/gm)];
  const fixes = examples.flatMap(([, path = 'example.yaml', text = '']) =>
    findingsOf(path, text).flatMap((found) => found.fixes),
  );
  if (fixes.some(({ safe }) => safe)) return 'has a safe fix (`--fix` applies it)';
  return fixes.length > 0 || /^```\w+ fixed\b/m.test(page) ? 'has a fix' : 'no fix';
}

/** Ready-made files, each as it is generated for the fraud-detection example. */
async function resources(): Promise<Readonly<Record<string, string>>> {
  const { readSpec, decide, generate } = await catalog();
  const text = readFileSync(join(root, 'examples/fraud-detection/mlops.yaml'), 'utf8');
  const reading = readSpec({ path: 'mlops.yaml', text }, { tier: 'T2' });
  const plan = reading.kind === 'spec' ? decide(reading.spec) : undefined;
  if (plan?.kind !== 'plan') throw new Error('the fraud-detection example has no plan');
  const made = new Map<string, string>(generate(plan).map((artifact) => [artifact.path, artifact.text]));
  const named: Readonly<Record<string, string>> = {
    'mlflow-tracking-config.yaml': 'docs/mlops/outputs/experiment_config.yaml',
    'kserve-inference-service.yaml': 'mlops/serving/manifests/inference-service.yaml',
    'model-card-template.md': 'docs/mlops/model-card.md',
    'monitoring-dashboard.json': 'mlops/monitoring/grafana-dashboard.json',
  };
  return Object.fromEntries(
    Object.entries(named).map(([name, path]) => {
      const found = made.get(path);
      if (found === undefined) throw new Error(`the fraud-detection example makes no ${path}`);
      return [`examples/resources/${name}`, found];
    }),
  );
}

// The catalog imports its pages as texts, which Node does not: bundled first, as it ships.
async function catalog(): Promise<{
  readonly rules: readonly RuleEntry[];
  readonly projectRules: readonly { readonly rule: Omit<Rule, 'check'>; readonly page: string }[];
  readonly kinds: readonly Kind[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly validateFile: typeof validateFile;
  readonly readSpec: typeof api.readSpec;
  readonly decide: typeof api.decide;
  readonly generate: typeof api.generate;
}> {
  const entry = `
    export { rules } from './src/catalog/rules/index.ts';
    export { projectRules } from './src/catalog/rules/project/index.ts';
    export { kinds } from './src/catalog/kinds/index.ts';
    export { sources } from './src/catalog/sources.ts';
    export { validateFile } from './src/core/validate/validate.ts';
    export { decide, generate, readSpec } from './src/api.ts';`;
  const bundle = join(root, '.cache/catalog.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    outfile: bundle,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    loader: textLoaders,
    plugins: [schemasAsText],
    logLevel: 'error',
  });
  return import(pathToFileURL(bundle).href);
}
