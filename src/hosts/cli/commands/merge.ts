// `mlops merge BASE OURS THEIRS`: the merge that `generate` uses, for any three files and as a git merge driver.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { MergeFormat } from '../../../core/merge/formats.ts';
import { merge } from '../../../core/merge/merge.ts';
import { exitCodes, type Io } from '../io.ts';

export interface MergeFlags {
  readonly json: boolean;
  readonly as?: MergeFormat;
  readonly path?: string;
  readonly output?: string;
}

interface ThreePaths {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export async function mergeFiles(paths: ThreePaths, flags: MergeFlags, io: Io): Promise<number> {
  const texts: Record<keyof ThreePaths, string> = { base: '', ours: '', theirs: '' };
  for (const name of ['base', 'ours', 'theirs'] as const) {
    const text = await readFile(resolve(io.cwd, paths[name]), 'utf8').catch(() => undefined);
    if (text === undefined) {
      io.say(`${paths[name]} cannot be read.`);
      return exitCodes.usage;
    }
    texts[name] = text;
  }
  const result = merge({ path: flags.path ?? paths.ours, ...texts, ...(flags.as ? { as: flags.as } : {}) });
  const conflicts = result.kind === 'conflict' ? result.conflicts : [];
  if (flags.output !== undefined) await writeFile(resolve(io.cwd, flags.output), result.text);
  if (flags.json) io.out(JSON.stringify({ kind: 'merge', text: result.text, conflicts }));
  else {
    if (flags.output === undefined) io.write(result.text);
    for (const { path, base, ours, theirs } of conflicts)
      io.say(`conflict at ${path}: base ${shown(base)}, yours ${shown(ours)}, theirs ${shown(theirs)}`);
  }
  return conflicts.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function shown(text: string | null): string {
  if (text === null) return 'nothing';
  const [line = '', ...more] = text.trim().split('\n');
  return JSON.stringify(line.slice(0, 60)) + (more.length > 0 || line.length > 60 ? '…' : '');
}
