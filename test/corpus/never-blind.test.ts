// One character inserted or taken away in real files: no crash, no hang, and a syntax error leaves the other findings standing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { validate } from '../../src/api.ts';
import type { Finding } from '../../src/core/text/finding.ts';
import { parseSourceFile, type SourceDocument, type SourceFile } from '../../src/core/text/source-file.ts';
import { randomFrom } from '../support/random.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');
const places = process.env['MLOPS_FULL'] ? 10_000 : 1500;
const typed = [...'abz019:-"\'[]{}#&*!|>%@, \n\t`?'];

interface Sample {
  readonly path: string;
  readonly text: string;
  readonly file: SourceFile;
}

// Several documents in one file, so that the others can be watched: three real files after each other.
function samples(random: () => number): readonly Sample[] {
  const healthy = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ path: relative(corpus, path), text: readFileSync(path, 'utf8') }))
    .filter(({ path, text }) => {
      const { isTemplate, syntax, documents } = parseSourceFile(path, text);
      return !isTemplate && text.length < 30_000 && documents.length === 1 && syntax.length === 0;
    });
  const pick = () => healthy[Math.floor(random() * healthy.length)] ?? { path: 'a.yaml', text: 'a: 1' };
  return Array.from({ length: 400 }, () => {
    const { path } = pick();
    const text = [pick(), pick(), pick()].map((one) => one.text.trimEnd()).join('\n---\n');
    return { path, text, file: parseSourceFile(path, text) };
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
}

// Each value with its path is a thing that a rule could say: stricter than the rules of today. The line that was typed in
// is not asked for.
function saidOf(document: SourceDocument, without: Line): readonly string[] {
  const said: string[] = [];
  document.walk(({ path, value, place, keyPlace }) => {
    const touches = ({ start, end }: Line) => start <= without.end && end >= without.start;
    if (value === undefined || touches(place) || (keyPlace && touches(keyPlace))) return;
    said.push(`${path.filter((step) => typeof step === 'string').join('.')}=${String(value)}`);
  });
  return said;
}

function keptOf(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of after) left.set(one, (left.get(one) ?? 0) + 1);
  return before.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

const sayings = (findings: readonly Finding[]) => findings.map(({ rule, message }) => `${rule} ${message}`);

describe.skipIf(!isThere)(`typing at ${places} places`, () => {
  test('keeps what can be said of the rest of the document, and all of the other documents', () => {
    const random = randomFrom(11);
    const files = samples(random);
    const counts = { errors: 0, said: 0, kept: 0, others: 0, othersKept: 0, findings: 0, findingsKept: 0, slow: 0 };
    let longestMs = 0;
    for (let place = 0; place < places; place++) {
      const { path, text, file } = files[Math.floor(random() * files.length)] ??
        files[0] ?? { path: '', text: '', file: parseSourceFile('', '') };
      const at = Math.floor(random() * text.length);
      const isRemoval = random() < 0.5;
      const next =
        text.slice(0, at) +
        (isRemoval ? '' : typed[Math.floor(random() * typed.length)]) +
        text.slice(at + (isRemoval ? 1 : 0));
      const started = performance.now();
      const { file: after, findings } = validate(path, next);
      const took = performance.now() - started;
      longestMs = Math.max(longestMs, took);
      if (took > 50) counts.slow++;
      const hasError = after.syntax.some(({ rule, severity }) => rule === 'yaml/syntax' && severity === 'error');
      // A `---` that was typed away makes one document of two.
      if (!hasError || after.isTemplate || after.documents.length !== file.documents.length) continue;
      counts.errors++;
      const touched = file.documents.findLastIndex((document) => document.place.start <= at);
      const line = {
        start: text.lastIndexOf('\n', at - 1),
        end: `${text}\n\n`.indexOf('\n', text[at] === '\n' ? at + 1 : at),
      };
      for (const [index, document] of file.documents.entries()) {
        const now = after.documents[index];
        const isTouched = index === Math.max(0, touched);
        const before = saidOf(document, isTouched ? line : { start: -1, end: -1 });
        const kept = now ? keptOf(before, saidOf(now, { start: -1, end: -1 })) : 0;
        counts[isTouched ? 'said' : 'others'] += before.length;
        counts[isTouched ? 'kept' : 'othersKept'] += kept;
      }
      if (place % 5 === 0) {
        const earlier = validate(path, text).findings.filter(
          (one) => one.place.end < line.start || one.place.start > line.end,
        );
        counts.findings += earlier.length;
        counts.findingsKept += keptOf(sayings(earlier), sayings(findings));
      }
    }
    const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
    console.log(
      `${places} places, ${counts.errors} syntax errors: of the same document ${percent(counts.kept, counts.said)} of what can be said stays, of other documents ${percent(counts.othersKept, counts.others)}, of the findings of today ${percent(counts.findingsKept, counts.findings)} of ${counts.findings}; longest step ${longestMs.toFixed(1)} ms, ${counts.slow} above 50 ms`,
    );
    expect(counts.errors).toBeGreaterThan(places / 10);
    expect(counts.kept / counts.said).toBeGreaterThanOrEqual(0.95);
    expect(counts.othersKept).toBe(counts.others);
    expect(counts.findingsKept / Math.max(counts.findings, 1)).toBeGreaterThanOrEqual(0.95);
  });
});
