// `npm run new rule <group/claim>`: copies the template of a rule into its folder and says which line is still to be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [what, id = ''] = process.argv.slice(2);
const match = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(id);

if (what !== 'rule' || !match) {
  console.error('usage: npm run new rule <group/claim>, for example kserve/runtime-is-named');
  process.exit(2);
}
const [, group = '', claim = ''] = match;
const folder = join(root, 'src/catalog/rules', group, claim);
if (existsSync(folder)) {
  console.error(`${id} exists already`);
  process.exit(1);
}
const camel = claim.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
mkdirSync(folder, { recursive: true });
for (const name of ['rule.md', 'rule.ts', 'rule.test.ts']) {
  const text = readFileSync(join(root, 'src/catalog/rules/_template', `${name}.txt`), 'utf8');
  writeFileSync(
    join(folder, name),
    text.replaceAll('__GROUP__', group).replaceAll('__CLAIM__', claim).replaceAll('__NAME__', camel),
  );
}
console.log(
  `src/catalog/rules/${id}/ is there. Add its two imports and its line to src/catalog/rules/index.ts, then npm run generate.`,
);
