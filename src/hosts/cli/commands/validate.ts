// `mlops validate`: findings of files and folders in the format that the reader wants, and the safe fixes.
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { applySafeFixes, findingsJson, openWorkspace, readAnswers, validate as validateText } from '../../../api.ts';
import type { Severity } from '../../../core/text/finding.ts';
import { githubAnnotations } from '../formats/github.ts';
import { junitXml } from '../formats/junit.ts';
import { type CheckedFile, type Report, weight } from '../formats/report.ts';
import { exitCodes, type Io } from '../io.ts';
import { type FileFindings, findingLines } from '../print.ts';
import { readBaseline, writeBaseline } from '../validate/baseline.ts';
import { filesAt, type Place } from '../validate/find-files.ts';
import { fingerprintsOf } from '../validate/fingerprint.ts';
import { progressOf } from '../validate/progress.ts';
import { remembered, userMemory } from '../validate/remembered.ts';

export interface ValidateFlags {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github' | 'junit';
  readonly fix: boolean;
  readonly failOn: Severity;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  /** Under which name standard input is checked. */
  readonly stdinFilename?: string;
}

const largestBytes = 5_000_000;

export async function validate(paths: readonly string[], flags: ValidateFlags, io: Io): Promise<number> {
  const problem = misuse(paths, flags);
  const work = problem === undefined ? await whatToCheck(paths, io) : { problem };
  if ('problem' in work) {
    io.say(work.problem);
    return exitCodes.usage;
  }
  const baseline = flags.baseline === undefined ? undefined : resolve(io.cwd, flags.baseline);
  const known = baseline === undefined || flags.updateBaseline ? undefined : await readBaseline(baseline);
  if (known && known.kind !== 'baseline') {
    io.say(
      known.kind === 'missing'
        ? `There is no baseline ${flags.baseline}. Write one with --update-baseline.`
        : `The baseline ${flags.baseline} cannot be read: ${known.because}`,
    );
    return exitCodes.usage;
  }
  const answer = (listening: Io) => checkAndPrint(work, { flags, known, baseline }, listening);
  if (flags.fix || flags.updateBaseline || work.isStdin) return answer(io);
  const asked = [
    io.cwd,
    paths,
    flags,
    process.stdout.isTTY === true,
    process.env['NO_COLOR'] ?? null,
    process.env['TERM'] ?? null,
  ];
  return remembered({ asked, files: inputsOf(work, paths, baseline, io.cwd) }, io, userMemory(import.meta.url), answer);
}

// Every file that has a say in the answer, those that are not there among them.
function inputsOf(work: Work, paths: readonly string[], baseline: string | undefined, cwd: string): readonly string[] {
  const specs = [...paths.map((path) => resolve(cwd, path)), cwd].flatMap((folder) => [
    join(folder, 'mlops.yaml'),
    join(folder, 'mlops.yml'),
  ]);
  const listed = work.places.flatMap((place) => place.listed);
  return [...new Set([...work.files, ...listed, ...specs, ...(baseline === undefined ? [] : [baseline])])].sort();
}

interface Asked {
  readonly flags: ValidateFlags;
  readonly known: { readonly fingerprints: ReadonlySet<string> } | undefined;
  readonly baseline: string | undefined;
}

async function checkAndPrint(work: Work, { flags, known, baseline }: Asked, io: Io): Promise<number> {
  const found = await checkAll(work, flags, io);
  const base = baseline === undefined ? io.cwd : dirname(baseline);
  const checked = found.map((file) => withFingerprints(file, io.cwd, base));
  if (baseline !== undefined && flags.updateBaseline) {
    await writeBaseline(baseline, entriesOf(checked, io.cwd, base));
    io.say(`${flags.baseline} holds ${checked.flatMap(({ findings }) => findings).length} findings from now on.`);
    return exitCodes.fine;
  }
  const files = known ? checked.map((file) => withoutKnown(file, known.fingerprints)) : checked;
  const hidden = countOf(checked) - countOf(files);
  await print({ files, failOn: flags.failOn }, { flags, hidden, io });
  const worst = Math.max(0, ...files.flatMap(({ findings }) => findings.map(({ severity }) => weight[severity])));
  return worst >= weight[flags.failOn] ? exitCodes.findings : exitCodes.fine;
}

function misuse(paths: readonly string[], flags: ValidateFlags): string | undefined {
  if (flags.updateBaseline && flags.baseline === undefined) return '--update-baseline wants --baseline FILE.';
  if (flags.stdinFilename !== undefined && !paths.includes('-'))
    return '--stdin-filename says how standard input is called; name it as a path: mlops validate - --stdin-filename k8s/isvc.yaml';
  if (paths.includes('-') && paths.length > 1) return 'Standard input (-) is checked alone.';
  if (paths.includes('-') && flags.fix) return '--fix writes files; standard input is none.';
  return undefined;
}

interface Work {
  readonly places: readonly Place[];
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly isStdin: boolean;
}

async function whatToCheck(paths: readonly string[], io: Io): Promise<Work | { readonly problem: string }> {
  if (paths.includes('-')) return { places: [], files: [], rules: await severitiesFor(io.cwd, []), isStdin: true };
  const wanted = paths.length > 0 ? paths : ['.'];
  const places = await Promise.all(wanted.map((path) => filesAt(resolve(io.cwd, path))));
  const missing = wanted.filter((_, index) => places[index] === undefined);
  if (missing.length > 0)
    return { problem: missing.map((path) => `There is no file or folder ${resolve(io.cwd, path)}.`).join('\n') };
  const found = places.filter((place) => place !== undefined);
  return {
    places: found,
    files: [...new Set(found.flatMap(({ files }) => files))].sort(),
    rules: await severitiesFor(io.cwd, paths),
    isStdin: false,
  };
}

async function checkAll(work: Work, flags: ValidateFlags, io: Io): Promise<readonly FileFindings[]> {
  const { places, files, rules } = work;
  const workspace = openWorkspace({ rules });
  const folders = places.flatMap(({ folder }) => (folder === undefined ? [] : [nameOf(folder, io.cwd)]));
  const listed = places.flatMap((place) => place.listed);
  if (folders.length > 0)
    workspace.setFiles(
      listed.map((file) => nameOf(file, io.cwd)),
      folders,
    );
  for (const runbook of listed.filter((file) => file.endsWith('.md'))) {
    const text = await readText(runbook);
    if (text !== undefined) workspace.updateText(nameOf(runbook, io.cwd), text);
  }
  const options: CheckOptions = { fix: flags.fix, rules, cwd: io.cwd, workspace };
  const alone: Alone[] = [];
  if (work.isStdin) alone.push(take(flags.stdinFilename ?? 'stdin.yaml', await readAll(process.stdin), options));
  const progress = progressOf(files.length);
  for (const [index, file] of files.entries()) {
    progress.at(index);
    const text = await readText(file);
    if (text !== undefined) alone.push(await check(file, text, options));
  }
  progress.end();
  // What several files say together is known when all of them were read.
  const facts = workspace.facts();
  return alone.map(({ path, text, findings, facts: before }) => {
    const own = before === facts ? findings : validateText(path, text, { rules }, facts).findings;
    return { path, text, findings: [...own, ...workspace.findings(path)] };
  });
}

// Undefined for what is no text or too much of it.
async function readText(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined || text.length > largestBytes || text.includes('\u0000') ? undefined : text;
}

interface CheckOptions {
  readonly fix: boolean;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly cwd: string;
  readonly workspace: ReturnType<typeof openWorkspace>;
}

/** With what was known of the workspace when the file was read. */
type Alone = FileFindings & { readonly facts: ReturnType<ReturnType<typeof openWorkspace>['facts']> };

async function check(file: string, text: string, options: CheckOptions): Promise<Alone> {
  const name = nameOf(file, options.cwd);
  const fixed = options.fix ? applySafeFixes(name, text, { rules: options.rules }) : text;
  if (fixed !== text) await replaceFile(file, fixed);
  return take(name, fixed, options);
}

function take(name: string, text: string, { rules, workspace }: CheckOptions): Alone {
  const facts = workspace.facts();
  const validation = validateText(name, text, { rules }, facts);
  workspace.update(validation);
  return { path: name, text, findings: validation.findings, facts };
}

// Whoever reads meanwhile sees the old file or the new one.
async function replaceFile(file: string, text: string): Promise<void> {
  const { mode } = await stat(file);
  const beside = `${file}.mlops-fix-${process.pid}`;
  await writeFile(beside, text, { mode });
  await rename(beside, file);
}

function nameOf(file: string, from: string): string {
  return relative(from, file).replaceAll('\\', '/');
}

function withFingerprints(file: FileFindings, cwd: string, base: string): CheckedFile {
  const path = nameOf(resolve(cwd, file.path), base);
  return { ...file, fingerprints: fingerprintsOf({ ...file, path }) };
}

function withoutKnown(file: CheckedFile, known: ReadonlySet<string>): CheckedFile {
  const isNew = (index: number) => !known.has(file.fingerprints[index] ?? '');
  return {
    ...file,
    findings: file.findings.filter((_, index) => isNew(index)),
    fingerprints: file.fingerprints.filter((_, index) => isNew(index)),
  };
}

function entriesOf(files: readonly CheckedFile[], cwd: string, base: string) {
  return files.flatMap(({ path, findings, fingerprints }) =>
    findings.map(({ rule }, index) => ({
      file: nameOf(resolve(cwd, path), base),
      rule,
      fingerprint: fingerprints[index] ?? '',
    })),
  );
}

// The spec's own `validate:` block, where a spec lies beside what is checked; the rest of the spec need not be right for it.
async function severitiesFor(
  cwd: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, Severity | 'off'>>> {
  for (const folder of [...paths.map((path) => resolve(cwd, path)), cwd]) {
    for (const name of ['mlops.yaml', 'mlops.yml']) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      if (text !== undefined) return severitiesIn(readAnswers(text));
    }
  }
  return {};
}

function severitiesIn(spec: unknown): Readonly<Record<string, Severity | 'off'>> {
  const block = isRecord(spec) ? spec['validate'] : undefined;
  if (!isRecord(block)) return {};
  const isWeight = (value: unknown): value is Severity | 'off' =>
    value === 'off' || value === 'info' || value === 'warning' || value === 'error';
  return Object.fromEntries(
    Object.entries(block).flatMap(([rule, value]) => {
      // YAML 1.1 readers take off for false; what is meant is the same.
      const severity = value === false ? 'off' : value;
      return isWeight(severity) ? [[rule, severity]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Printing {
  readonly flags: ValidateFlags;
  /** How many findings the baseline keeps silent. */
  readonly hidden: number;
  readonly io: Io;
}

async function print(report: Report, { flags, hidden, io }: Printing): Promise<void> {
  const { files } = report;
  switch (flags.format) {
    case 'json':
      io.out(JSON.stringify({ kind: 'report', files: files.length, findings: findingsJson(files) }));
      return;
    case 'sarif':
      // Loaded where it is wanted: its builder and all pages of rules come with it.
      io.out((await import('../formats/sarif.ts')).sarifLog(report));
      return;
    case 'junit':
      io.out(junitXml(report));
      return;
    case 'github':
    case 'pretty': {
      const lines = flags.format === 'github' ? githubAnnotations(report) : findingLines(files, io);
      if (lines !== '') io.out(lines);
      io.say(summary(files, hidden));
      return;
    }
    default:
      flags.format satisfies never;
  }
}

function countOf(files: readonly FileFindings[]): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}

function summary(files: readonly FileFindings[], hidden: number): string {
  const count = (severity: Severity) =>
    files.flatMap(({ findings }) => findings).filter((found) => found.severity === severity).length;
  const known = hidden > 0 ? `; ${hidden} known from the baseline` : '';
  return `${files.length} file${files.length === 1 ? '' : 's'} checked: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos${known}`;
}
