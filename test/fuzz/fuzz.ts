// `node test/fuzz/fuzz.ts [seconds] [seed]`: hostile texts through the reader and the whole shelf of rules. A throw, a
// place outside of the text, or a text that takes much longer than its length explains is kept in `corpus/` and told.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Validation } from '../../src/core/validate/validate.ts';
import { randomFrom } from '../support/random.ts';
import { hostileTexts, pieces } from './hostile.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const catalog = join(root, 'dist/catalog.js');
if (!existsSync(catalog)) throw new Error('There is no dist/catalog.js: run "npm run build" first.');
const { validate, validateAgain } = createRequire(import.meta.url)(catalog) as {
  validate: (path: string, text: string) => Validation;
  validateAgain: (previous: Validation, text: string) => Validation;
};

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const paths = [
  'a.yaml',
  'MLproject',
  'mlops.yaml',
  'a.json',
  '.github/workflows/a.yml',
  '.gitlab-ci.yml',
  'a.py',
  'a.ipynb',
  '.env',
];
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time that a text may take, by its length: far above what is usual, far below what hangs. */
const allowedMs = (length: number) => 400 + length / 200;

const kept = join(here, 'corpus');
mkdirSync(kept, { recursive: true });
const seeds = [
  ...readdirSync(kept).map((name) => readFileSync(join(kept, name), 'utf8')),
  ...hostileTexts(2000).map(({ text }) => text),
  ...realTexts(),
];

function realTexts(): readonly string[] {
  const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .filter((text) => text.length < 8000);
}

const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
  items[Math.floor(random() * items.length)] ?? otherwise;

// Parts of texts cut out, doubled, swapped, crossed with others, strewn with signs that mean something.
function mutated(text: string): string {
  let next = text;
  for (let step = 0; step < 1 + random() * 6; step++) {
    const at = Math.floor(random() * (next.length + 1));
    const to = Math.min(next.length, at + Math.floor(random() ** 3 * 200));
    const part = next.slice(at, to);
    const other = pick(seeds, '');
    const from = Math.floor(random() * other.length);
    const changes = [
      () => next.slice(0, at) + next.slice(to),
      () => next.slice(0, at) + part + part + next.slice(to),
      () => next.slice(0, at) + pick(pieces, 'a') + next.slice(at),
      () => next.slice(0, at) + pick(pieces, 'a').repeat(1 + Math.floor(random() ** 4 * 3000)) + next.slice(at),
      () => next.slice(0, at) + other.slice(from, from + Math.floor(random() * 400)) + next.slice(to),
      () => next.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x10000)) + next.slice(to),
      () => next.slice(to) + next.slice(0, at),
    ];
    next = pick(changes, () => next)();
    if (next.length > 60_000) next = next.slice(0, 60_000);
  }
  return next;
}

let tried = 0;
let characters = 0;
let longest = { ms: 0, length: 0 };
const faults: string[] = [];

function fault(what: string, path: string, text: string): void {
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.txt`;
  writeFileSync(join(kept, name), text);
  faults.push(`${what} (${path}, ${text.length} characters, kept as test/fuzz/corpus/${name})`);
}

function look(path: string, text: string, previous: Validation | undefined): Validation | undefined {
  const started = cpuMs();
  try {
    const validation = previous ? validateAgain(previous, text) : validate(path, text);
    for (const { rule, place } of validation.findings)
      if (!(0 <= place.start && place.start <= place.end && place.end <= text.length)) {
        fault(`a place of ${rule} outside of the text`, path, text);
        break;
      }
    const ms = cpuMs() - started;
    if (ms > longest.ms) longest = { ms, length: text.length };
    if (ms > allowedMs(text.length)) fault(`${ms.toFixed(0)} ms of processor time`, path, text);
    return validation;
  } catch (error) {
    fault(
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error),
      path,
      text,
    );
    return undefined;
  }
}

const until = Date.now() + seconds * 1000;
while (Date.now() < until && faults.length < 20) {
  const path = pick(paths, 'a.yaml');
  const text = mutated(pick(seeds, ''));
  const first = look(path, text, undefined);
  // One key more: the way of an editor.
  if (first && random() < 0.5) look(path, mutated(text), first);
  tried++;
  characters += text.length;
}
console.log(
  `fuzz: ${tried} texts, ${(characters / 1e6).toFixed(1)} MB in ${seconds} s, seed ${seed}; longest ${longest.ms.toFixed(0)} ms for ${longest.length} characters; ${faults.length} faults`,
);
for (const one of faults) console.log(one);
process.exitCode = faults.length > 0 ? 1 : 0;
