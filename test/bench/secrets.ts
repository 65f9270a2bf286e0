// How fast texts are searched for credentials, secretlint beside us in the same run; it prints and never fails on a time.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { secretsIn, secretsInText } from '../../src/catalog/secrets/find-secrets.ts';
import { parseSourceFile } from '../../src/core/text/source-file.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const shared = process.env['MLOPS_SHARED'] ?? join(root, '../shared');
const rounds = 5;

const files = readdirSync(join(shared, 'corpus'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|py|md|sh)$|mlproject$/i.test(entry.name))
  .map((entry) => ({ path: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
// One file as a scanner meets it in a dump: what a call costs does not count for either.
// Through bytes, as a file is read: a string that is still a slice of another one is slow for both.
const whole = Buffer.from(
  files
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 3_900_000),
).toString();

async function mbPerSecond(size: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    // The processor's time, not the wall's: whatever else the machine does does not count.
    const started = process.cpuUsage();
    await run();
    // The first round warms up.
    const { user, system } = process.cpuUsage(started);
    if (round > 0) times.push((user + system) / 1000);
  }
  return size / 1e3 / (times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
}

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
const lint = (path: string, content: string) =>
  lintSource({
    source: { filePath: path, content, ext: '.txt', contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  });

const asText = (path: string, text: string) =>
  secretsInText({ path, text, documents: [], comments: [], syntax: [], isTemplate: false });

const ourWhole = await mbPerSecond(whole.length, () => asText('dump.txt', whole));
const theirWhole = await mbPerSecond(whole.length, () => lint('dump.txt', whole));
const ourFiles = await mbPerSecond(bytes, () => files.map(({ path, text }) => asText(path, text)));
// Parsed once for everything; here only what looking for credentials adds to it. New objects each round: nothing is remembered.
const parsed = Array.from({ length: rounds + 1 }, () =>
  files.filter(({ path }) => /ya?ml$/.test(path)).map(({ path, text }) => parseSourceFile(path, text)),
);
const yamlBytes = (parsed[0] ?? []).reduce((sum, { text }) => sum + text.length, 0);
let round = 0;
const ourYaml = await mbPerSecond(yamlBytes, () => {
  for (const file of parsed[round++] ?? []) for (const document of file.documents) secretsIn(document, file);
});

console.log(
  `credentials, ${files.length} files of the corpus, ${(bytes / 1e6).toFixed(1)} MB, median of ${rounds}, Node ${process.version}`,
);
console.log(`secretlint, one text      ${theirWhole.toFixed(0)} MB/s`);
console.log(
  `ours, one text            ${ourWhole.toFixed(0)} MB/s   ${(ourWhole / theirWhole).toFixed(1)} x   (aim 5 x)`,
);
console.log(`ours, file by file        ${ourFiles.toFixed(0)} MB/s`);
console.log(`ours, in parsed documents ${ourYaml.toFixed(0)} MB/s`);
process.exit(0);
