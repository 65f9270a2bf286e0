// `mlops undo`: the tree as it was before the last generation.
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diskFiles } from '../../node/disk-files.ts';
import { exitCodes, type Io } from '../io.ts';

export async function undo(dir: string | undefined, io: Io): Promise<number> {
  const named = resolve(io.cwd, dir ?? '.');
  const state = await stat(named).catch(() => undefined);
  if (!state) {
    io.say(`${named} is not there.`);
    return exitCodes.usage;
  }
  const result = await diskFiles(state.isDirectory() ? named : dirname(named)).undo();
  switch (result.kind) {
    case 'undone':
      for (const path of result.paths) io.out(`back     ${path}`);
      return exitCodes.fine;
    case 'nothing':
      io.say('There is no generation to take back.');
      return exitCodes.findings;
    case 'moved':
      io.say(
        `Nothing was taken back: ${result.paths.join(', ')} changed since the last generation, and that would be lost. Put ${result.paths.length === 1 ? 'it' : 'them'} back, or undo by your version control.`,
      );
      return exitCodes.findings;
    case 'failed':
      io.say(`Nothing was taken back: ${result.because}.`);
      return exitCodes.findings;
    default:
      return result satisfies never;
  }
}
