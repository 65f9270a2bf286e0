// `npm run new rule group/claim`: a new rule from the template, on the list of the shelf; its tests fail until it is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Copies the template and adds the rule to the list at its alphabetical place. Returns the new files, or what is wrong. */
export function newRule(
  id: string,
  shelf = join(root, 'src/catalog/rules'),
): { readonly files: readonly string[] } | { readonly problem: string } {
  const match = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id);
  if (!match)
    return {
      problem: `${JSON.stringify(id)} is no rule id. Write group/claim, such as kserve/min-not-above-max: lower-case words with dashes.`,
    };
  const [, group = '', claim = ''] = match;
  const folder = join(shelf, group, claim);
  if (existsSync(folder)) return { problem: `The rule ${id} exists already.` };
  const name = claim.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const list = readFileSync(join(shelf, 'index.ts'), 'utf8');
  if (new RegExp(`\\b${name}\\b`).test(list))
    return { problem: `Another rule is called ${name}. Choose another claim.` };
  mkdirSync(folder, { recursive: true });
  const files = ['rule.md', 'rule.ts', 'rule.test.ts'].map((file) => join(folder, file));
  for (const file of files) {
    // `.txt`, so that no tool takes the template for a page or a test.
    const text = readFileSync(join(shelf, '_template', `${basename(file)}.txt`), 'utf8');
    writeFileSync(
      file,
      text.replaceAll('__GROUP__', group).replaceAll('__CLAIM__', claim).replaceAll('__NAME__', name),
    );
  }
  writeFileSync(join(shelf, 'index.ts'), withRule(list, { id, name }));
  return { files };
}

function withRule(list: string, { id, name }: { readonly id: string; readonly name: string }): string {
  const idOf = (line: string) => /from '\.\/(.+)\/rule\.ts'/.exec(line)?.[1] ?? '';
  const lines = list.split('\n');
  const imports = `import ${name}Page from './${id}/rule.md';\nimport { ${name} } from './${id}/rule.ts';`;
  // Each rule has two lines of imports, the page first; entries stand in the same order.
  const listed = lines.map(idOf).filter((one) => one !== '');
  const index = listed.filter((one) => one < id).length;
  const importLines = lines.flatMap((line, at) => (idOf(line) === '' ? [] : [at - 1]));
  const entryLines = lines.flatMap((line, at) => (/^ {2}\{ rule: /.test(line) ? [at] : []));
  const importAt = importLines[index] ?? (importLines.at(-1) ?? 0) + 2;
  const entryAt = entryLines[index] ?? (entryLines.at(-1) ?? 0) + 1;
  return lines
    .flatMap((line, at) => [
      ...(at === importAt ? [imports] : []),
      ...(at === entryAt ? [`  { rule: ${name}, page: ${name}Page },`] : []),
      line,
    ])
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, id = ''] = process.argv.slice(2);
  const made = what === 'rule' ? newRule(id) : { problem: 'Usage: npm run new rule <group>/<claim>' };
  if ('problem' in made) {
    console.error(made.problem);
    process.exitCode = 2;
  } else {
    for (const file of made.files) console.log(`wrote ${relative(root, file)}`);
    console.log(
      `listed in src/catalog/rules/index.ts. Next: the examples in rule.md, the check in rule.ts, then npm run generate.`,
    );
  }
}
