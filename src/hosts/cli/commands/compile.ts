// `mlops compile`: a retraining pipeline in the formats of engines, with a word on everything that does not carry over.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type CompiledPipeline, compilePipeline, engineIds, findingsJson, nearestWord } from '../../../api.ts';
import { linesOf } from '../../../core/text/place.ts';
import { sha256Hex } from '../../node/sha256.ts';
import { exitCodes, type Io } from '../io.ts';
import { findingLines } from '../print.ts';

export interface CompileFlags {
  readonly engines: readonly string[];
  readonly out?: string;
  readonly json: boolean;
  readonly force: boolean;
}

/** What was written last into a folder, name to hash: only those files are written over. */
const record = '.compiled.json';

export function compile(path: string, flags: CompileFlags, io: Io): number {
  const wrong = flags.engines.filter((engine) => !engineIds.includes(engine));
  if (wrong.length > 0 || flags.engines.length === 0) {
    for (const engine of wrong) {
      const near = nearestWord(engine, engineIds);
      io.say(`${JSON.stringify(engine)} is no engine.${near ? ` Did you mean ${near}?` : ''}`);
    }
    io.say(`Engines: ${engineIds.join(', ')}.`);
    return exitCodes.usage;
  }
  const file = resolve(io.cwd, path);
  if (!existsSync(file)) {
    io.say(`${file} is not there.`);
    return exitCodes.usage;
  }
  const text = readFileSync(file, 'utf8');
  const result = compilePipeline(basename(file), text, flags.engines);
  const shown = relative(io.cwd, file) || basename(file);
  if (result.kind === 'invalid') {
    const found = [{ path: shown, text, findings: result.findings }];
    if (flags.json) io.out(JSON.stringify({ kind: 'invalid', findings: findingsJson(found) }));
    else io.say(findingLines(found, io));
    return exitCodes.findings;
  }
  const folders = new Map(
    result.compiled.map((one) => [one.engine, flags.out === undefined ? undefined : folderOf(one, flags, io)]),
  );
  const mine =
    flags.out === undefined ? [] : result.compiled.flatMap((one) => editedIn(one, folders.get(one.engine) ?? ''));
  if (mine.length > 0 && !flags.force) {
    io.say(
      `Nothing was written: ${mine.map((one) => relative(io.cwd, one)).join(', ')} ${mine.length === 1 ? 'is' : 'are'} not as "mlops compile" left ${mine.length === 1 ? 'it' : 'them'}. Put the change into the pipeline, or write over it with --force.`,
    );
    return exitCodes.findings;
  }
  for (const one of result.compiled) write(one, folders.get(one.engine));
  if (flags.json) io.out(JSON.stringify({ kind: 'compiled', engines: result.compiled.map((one) => json(one, text)) }));
  else for (const one of result.compiled) tell(one, folders.get(one.engine), { shown, text }, io);
  return exitCodes.fine;
}

// Several engines share file names: each has a folder of its own then.
function folderOf({ engine }: CompiledPipeline, { engines, out = '.' }: CompileFlags, io: Io): string {
  return engines.length === 1 ? resolve(io.cwd, out) : join(resolve(io.cwd, out), engine);
}

function recorded(folder: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(folder, record), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function editedIn({ files }: CompiledPipeline, folder: string): readonly string[] {
  const known = recorded(folder);
  return files.flatMap(({ path, text }) => {
    const at = join(folder, path);
    if (!existsSync(at)) return [];
    const now = readFileSync(at, 'utf8');
    return now === text || sha256Hex(now) === known[path] ? [] : [at];
  });
}

function write({ files }: CompiledPipeline, folder: string | undefined): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  const hashes = Object.fromEntries(files.map(({ path, text }) => [path, sha256Hex(text)]));
  writeFileSync(join(folder, record), `${JSON.stringify({ ...recorded(folder), ...hashes }, null, 2)}\n`);
}

function json({ engine, files, losses }: CompiledPipeline, text: string) {
  const lines = linesOf(text);
  return { engine, files, losses: losses.map(({ place, ...loss }) => ({ ...loss, range: lines.rangeOf(place) })) };
}

function tell(
  { title, files, losses }: CompiledPipeline,
  folder: string | undefined,
  { shown, text }: { readonly shown: string; readonly text: string },
  io: Io,
): void {
  const lines = linesOf(text);
  for (const file of files) {
    if (folder === undefined) io.out(`${io.paint('bold', `# ${file.path}`)}\n${file.text}`);
    else io.out(`wrote    ${relative(io.cwd, join(folder, file.path))}`);
  }
  if (losses.length > 0) io.say(`${title} does not do everything as the pipeline says:`);
  for (const { place, what, why, instead } of losses) {
    const { line, column } = lines.positionAt(place.start);
    io.say(`${io.paint('bold', `${shown}:${line}:${column}`)} ${what} Because ${why} ${io.paint('dim', instead)}`);
  }
}
