// Puts the declarations of the package's door beside its bundle; they need no other package.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const made = join(root, '.tsc/src-hosts-library/hosts/library');
const out = join(root, 'dist/types');

export function writeTypes(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-b', 'src/hosts/library'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  mkdirSync(out, { recursive: true });
  const done = new Set<string>();
  const copy = (name: string) => {
    if (done.has(name)) return;
    done.add(name);
    const text = readFileSync(join(made, `${name}.d.ts`), 'utf8');
    const foreign = /from '(?!\.\/)([^']+)'/.exec(text);
    if (foreign) throw new Error(`${name}.d.ts names ${foreign[1]}, which the package does not carry along`);
    for (const [, other = ''] of text.matchAll(/from '\.\/([\w-]+)\.ts'/g)) copy(other);
    writeFileSync(join(out, `${name}.d.ts`), text.replaceAll(/from '\.\/([\w-]+)\.ts'/g, "from './$1.js'"));
  };
  copy('main');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTypes();
