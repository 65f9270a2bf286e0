// `mlops validate`: findings of files and folders, and the safe fixes.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { applySafeFixes, readSpec, validate as validateText } from '../../../api.ts';
import type { Severity } from '../../../core/text/finding.ts';
import { diskFiles } from '../../node/disk-files.ts';
import { exitCodes, type Io } from '../io.ts';
import { type FileFindings, findingLines, findingsJson } from '../print.ts';

export interface ValidateFlags {
  readonly json: boolean;
  readonly fix: boolean;
  readonly failOn: Severity;
}

const looksAt = /(\.(ya?ml|json|env|py|ipynb|toml|ini|cfg|sh|tf)|(^|\/)(mlproject|\.env[^/]*))$/i;
const skipped = /(^|\/)(package-lock|pnpm-lock|composer)\.(json|yaml)$|\.lock$|(^|\/)(uv|poetry)\.lock$/;
const largestBytes = 5_000_000;
const weight = { error: 3, warning: 2, info: 1 } as const;

export async function validate(paths: readonly string[], flags: ValidateFlags, io: Io): Promise<number> {
  const missing: string[] = [];
  const files = (
    await Promise.all((paths.length > 0 ? paths : ['.']).map((path) => filesAt(resolve(io.cwd, path), missing)))
  ).flat();
  if (missing.length > 0) {
    io.say(missing.map((path) => `There is no file or folder ${path}.`).join('\n'));
    return exitCodes.usage;
  }
  const rules = await severitiesFor(io.cwd, paths);
  const checked: FileFindings[] = [];
  for (const file of [...new Set(files)].sort()) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined || text.length > largestBytes || text.includes('\u0000')) continue;
    checked.push(await check(file, text, { flags, rules, cwd: io.cwd }));
  }
  if (flags.json) io.out(JSON.stringify({ kind: 'report', files: checked.length, findings: findingsJson(checked) }));
  else {
    const lines = findingLines(checked, io);
    if (lines !== '') io.out(lines);
    io.say(summary(checked));
  }
  const worst = Math.max(0, ...checked.flatMap(({ findings }) => findings.map(({ severity }) => weight[severity])));
  return worst >= weight[flags.failOn] ? exitCodes.findings : exitCodes.fine;
}

interface CheckOptions {
  readonly flags: ValidateFlags;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly cwd: string;
}

async function check(file: string, text: string, { flags, rules, cwd }: CheckOptions): Promise<FileFindings> {
  const path = relative(cwd, file) || file;
  const findings = validateText(path.replaceAll('\\', '/'), text, { rules }).findings;
  if (!flags.fix) return { path, text, findings };
  const fixed = applySafeFixes(path.replaceAll('\\', '/'), text, { rules });
  if (fixed !== text) await writeFile(file, fixed);
  return { path, text: fixed, findings: validateText(path.replaceAll('\\', '/'), fixed, { rules }).findings };
}

async function filesAt(path: string, missing: string[]): Promise<readonly string[]> {
  const state = await stat(path).catch(() => undefined);
  if (!state) {
    missing.push(path);
    return [];
  }
  if (state.isFile()) return [path];
  return (await diskFiles(path).list())
    .filter((file) => looksAt.test(file) && !skipped.test(file))
    .map((file) => join(path, file));
}

// The spec's own `validate:` block, where a spec lies beside what is checked.
async function severitiesFor(
  cwd: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, Severity | 'off'>>> {
  for (const folder of [...paths.map((path) => resolve(cwd, path)), cwd]) {
    for (const name of ['mlops.yaml', 'mlops.yml']) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      const reading = text === undefined ? undefined : readSpec({ path: name, text });
      if (reading?.kind === 'spec') return reading.spec.validate ?? {};
    }
  }
  return {};
}

function summary(files: readonly FileFindings[]): string {
  const count = (severity: Severity) =>
    files.flatMap(({ findings }) => findings).filter((found) => found.severity === severity).length;
  return `${files.length} file${files.length === 1 ? '' : 's'} checked: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos`;
}
