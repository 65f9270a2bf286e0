// `mlops language-server --stdio`: starts the server's own bundle, which lies beside this one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes, type Io } from '../io.ts';

export function languageServer(flags: readonly string[], io: Io): Promise<number> {
  if (flags.some((flag) => flag !== '--stdio')) {
    io.say('mlops language-server --stdio: the protocol runs over standard input and output.');
    return Promise.resolve(flags.includes('--help') ? exitCodes.fine : exitCodes.usage);
  }
  const beside = fileURLToPath(new URL('./server.js', import.meta.url));
  const server = existsSync(beside) ? beside : fileURLToPath(new URL('../server.js', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? exitCodes.bug));
  });
}
