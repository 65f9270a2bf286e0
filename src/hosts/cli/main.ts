// The door for terminals and pipelines: which command, then only that command is loaded.
import { enableCompileCache } from 'node:module';
import { exitCodes, type Io, processIo } from './io.ts';

// The second call of a user is the one that must be fast.
enableCompileCache?.();

async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  // In this process: editors start it often and nothing else of the CLI is wanted. It ends when its client goes.
  if (name === 'language-server' && rest.length === 1 && rest[0] === '--stdio') {
    require('../language-server/main.node.ts');
    return exitCodes.fine;
  }
  const simple = simplePlan(name, rest);
  // Required rather than imported: the loader of ES modules costs as much as a decision.
  if (simple)
    return (require('./commands/plan.ts') as typeof import('./commands/plan.ts')).plan(simple.spec, simple, io);
  const { program } = await import('./program.ts');
  return program(args, io);
}

// `mlops plan [SPEC] [--json] [--tier T]` is what scripts and editors call: it does not wait for the parser of sixty flags.
function simplePlan(name: string | undefined, args: readonly string[]) {
  if (name !== 'plan') return undefined;
  const overlay: Record<string, unknown> = {};
  let json = false;
  let spec: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--tier' && args[index + 1] !== undefined) overlay['tier'] = args[++index];
    else if (!arg.startsWith('-') && spec === undefined) spec = arg;
    else return undefined;
  }
  return { spec, json, overlay };
}

main(process.argv.slice(2), processIo()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`mlops has a bug: ${error instanceof Error ? error.message : String(error)}\n`);
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? '') : ''}\nPlease report it with the command that you ran: https://github.com/mlops-lifecycle/mlops-lifecycle-manager/issues\n`,
    );
    process.exitCode = exitCodes.bug;
  },
);
