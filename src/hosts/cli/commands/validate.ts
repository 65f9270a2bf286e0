// `mlops validate`: findings of files and folders, and the safe fixes.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { applySafeFixes, openWorkspace, readSpec, validate as validateText } from '../../../api.ts';
import type { Severity } from '../../../core/text/finding.ts';
import { diskFiles, mostListed } from '../../node/disk-files.ts';
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
  const places = await Promise.all(
    (paths.length > 0 ? paths : ['.']).map((path) => filesAt(resolve(io.cwd, path), missing)),
  );
  const files = places.flatMap((place) => place.files);
  if (missing.length > 0) {
    io.say(missing.map((path) => `There is no file or folder ${path}.`).join('\n'));
    return exitCodes.usage;
  }
  const rules = await severitiesFor(io.cwd, paths);
  const workspace = openWorkspace({ rules });
  const folders = places.flatMap(({ folder }) => (folder === undefined ? [] : [nameOf(folder, io.cwd)]));
  if (folders.length > 0)
    workspace.setFiles(
      places.flatMap(({ listed }) => listed.map((file) => nameOf(file, io.cwd))),
      folders,
    );
  for (const runbook of places.flatMap(({ listed }) => listed).filter((file) => file.endsWith('.md'))) {
    const text = await readFile(runbook, 'utf8').catch(() => undefined);
    if (text !== undefined && text.length <= largestBytes) workspace.updateText(nameOf(runbook, io.cwd), text);
  }
  const alone: Alone[] = [];
  for (const file of [...new Set(files)].sort()) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined || text.length > largestBytes || text.includes('\u0000')) continue;
    alone.push(await check(file, text, { flags, rules, cwd: io.cwd, workspace }));
  }
  // What several files say together is known when all of them were read.
  const facts = workspace.facts();
  const checked = alone.map(({ path, text, findings, facts: before }) => {
    const name = path.replaceAll('\\', '/');
    const own = before === facts ? findings : validateText(name, text, { rules }, facts).findings;
    return { path, text, findings: [...own, ...workspace.findings(name)] };
  });
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
  readonly workspace: ReturnType<typeof openWorkspace>;
}

/** With what was known of the workspace when the file was read. */
type Alone = FileFindings & { readonly facts: ReturnType<ReturnType<typeof openWorkspace>['facts']> };

async function check(file: string, text: string, { flags, rules, cwd, workspace }: CheckOptions): Promise<Alone> {
  const path = relative(cwd, file) || file;
  const name = path.replaceAll('\\', '/');
  const take = (now: string): Alone => {
    const facts = workspace.facts();
    const validation = validateText(name, now, { rules }, facts);
    workspace.update(validation);
    return { path, text: now, findings: validation.findings, facts };
  };
  if (!flags.fix) return take(text);
  const fixed = applySafeFixes(name, text, { rules });
  if (fixed !== text) await writeFile(file, fixed);
  return take(fixed);
}

const nameOf = (file: string, cwd: string) => relative(cwd, file).replaceAll('\\', '/');

interface Place {
  readonly files: readonly string[];
  /** A folder whose files are all listed. */
  readonly folder?: string;
  readonly listed: readonly string[];
}

async function filesAt(path: string, missing: string[]): Promise<Place> {
  const state = await stat(path).catch(() => undefined);
  if (!state) {
    missing.push(path);
    return { files: [], listed: [] };
  }
  if (state.isFile()) return { files: [path], listed: [] };
  const listed = (await diskFiles(path).list()).map((file) => join(path, file));
  const files = listed.filter((file) => looksAt.test(file) && !skipped.test(file));
  // A listing that was cut off cannot say that a file is missing.
  return listed.length >= mostListed ? { files, listed: [] } : { files, folder: path, listed };
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
