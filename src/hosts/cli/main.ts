// The door for terminals and pipelines: which command, then only that command is loaded.
import { enableCompileCache } from 'node:module';
import { exitCodes, type Io, processIo } from './io.ts';

// The second call of a user is the one that must be fast.
enableCompileCache?.();

async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  // The language server is started by path, because editors start it often and nothing else of the CLI is wanted.
  if (name === 'language-server') return (await import('./commands/language-server.ts')).languageServer(rest, io);
  const { program } = await import('./program.ts');
  return program(args, io);
}

try {
  process.exitCode = await main(process.argv.slice(2), processIo());
} catch (error) {
  process.stderr.write(`mlops has a bug: ${error instanceof Error ? error.message : String(error)}\n`);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\nPlease report it with the command that you ran: https://github.com/mlops-lifecycle/mlops-lifecycle-manager/issues\n`);
  process.exitCode = exitCodes.bug;
}
