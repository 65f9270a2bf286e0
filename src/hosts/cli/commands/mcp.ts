// `mlops mcp`: the tools for agents, for one folder; nothing but the protocol goes to standard output.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { serveMcp } from '../../mcp/main.ts';
import { countTokens } from '../count-tokens.ts';
import { exitCodes, type Io } from '../io.ts';

export async function mcp(root: string | undefined, io: Io): Promise<number> {
  const folder = resolve(io.cwd, root ?? '.');
  const state = await stat(folder).catch(() => undefined);
  if (!state?.isDirectory()) {
    io.say(`There is no folder ${folder}.`);
    return exitCodes.usage;
  }
  await serveMcp(folder, countTokens);
  return exitCodes.fine;
}
