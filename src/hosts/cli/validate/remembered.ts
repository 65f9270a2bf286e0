// What `validate` said of a tree is said again at once when no file of it has changed since. A folder of the user's
// cache holds it; deleting it costs nothing but time, and `MLOPS_NO_CACHE=1` does without.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';

export interface Request {
  /** All that decides the answer beside the files: folder, paths, flags. */
  readonly asked: unknown;
  /** Every file that the answer may depend on, there or not. */
  readonly files: readonly string[];
}

export interface Memory {
  readonly folder: string;
  /** Changes with every build of the tool. */
  readonly tool: string;
}

type Channel = 'out' | 'write' | 'say';

interface Said {
  readonly stamp: string;
  readonly said: readonly (readonly [Channel, string])[];
  readonly code: number;
}

const mostAnswers = 40;
/** A file that was written at the moment of the reading may be written again without another time of change. */
const settledMs = 50;

export async function remembered(
  request: Request,
  io: Io,
  memory: Memory | undefined,
  run: (io: Io) => Promise<number>,
): Promise<number> {
  if (!memory) return run(io);
  const started = Date.now();
  const { stamp, newest } = stampOf(request.files, memory.tool);
  const key = createHash('sha256').update(JSON.stringify(request.asked)).digest('hex').slice(0, 32);
  const path = join(memory.folder, `${key}.json`);
  const known = recalled(path);
  if (known?.stamp === stamp) {
    for (const [channel, text] of known.said) io[channel](text);
    return known.code;
  }
  const said: [Channel, string][] = [];
  const on = (channel: Channel) => (text: string) => {
    said.push([channel, text]);
    io[channel](text);
  };
  const code = await run({ ...io, out: on('out'), write: on('write'), say: on('say') });
  if (newest < started - settledMs) keep(memory.folder, path, { stamp, said, code });
  return code;
}

/** Where answers are kept; undefined where they are not wanted, and while the tool itself is being written. */
export function userMemory(moduleUrl: string): Memory | undefined {
  if (process.env['MLOPS_NO_CACHE'] || moduleUrl.endsWith('.ts')) return undefined;
  const own = dirname(fileURLToPath(moduleUrl));
  // The catalog and the schemas lie one folder above the commands.
  const parts = [own, dirname(own)].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const { stamp } = stampOf(parts.sort(), process.version);
  return { folder: join(cachesOfUser(), 'mlops', 'validate'), tool: stamp };
}

// A relative path would put the cache into whatever folder is checked.
function cachesOfUser(): string {
  const named = process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'];
  if (named !== undefined && isAbsolute(named)) return named;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

// Undefined where there is none, below a file as well: Node 20 throws there.
function stateOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function stampOf(files: readonly string[], start: string): { readonly stamp: string; readonly newest: number } {
  const lines = [start];
  let newest = 0;
  for (const file of files) {
    const state = stateOf(file);
    if (state) newest = Math.max(newest, state.ctimeMs, state.mtimeMs);
    lines.push(state ? `${file}\0${state.size}\0${state.mtimeMs}\0${state.ctimeMs}\0${state.ino}` : `${file}\0`);
  }
  return { stamp: createHash('sha256').update(lines.join('\n')).digest('hex'), newest };
}

function recalled(path: string): Said | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Said>;
    return typeof value.stamp === 'string' && Array.isArray(value.said) && typeof value.code === 'number'
      ? { stamp: value.stamp, said: value.said, code: value.code }
      : undefined;
  } catch {
    // Never written, or by a hand that is not ours: the tree is read.
    return undefined;
  }
}

// A cache that cannot be written is no reason to fail.
function keep(folder: string, path: string, said: Said): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `${randomUUID()}.draft`);
    writeFileSync(draft, JSON.stringify(said), { mode: 0o600 });
    renameSync(draft, path);
    const old = readdirSync(folder)
      .map((name) => join(folder, name))
      .map((file) => ({ file, at: stateOf(file)?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at)
      .slice(mostAnswers);
    for (const { file } of old) rmSync(file, { force: true });
  } catch {
    // Read-only home, full disk.
  }
}
