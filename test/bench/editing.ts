// What one waits for while typing: diagnostics, completion, hover, the first start; processor time and memory beside it.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { LanguageClient, residentMb, type ServerCommand } from './language-client.ts';
import { fileOfLines } from './samples.ts';

export interface Editing {
  readonly editMs: readonly number[];
  readonly cpuPerEditMs: number;
  readonly burstCpuMs: number;
  readonly completionMs: readonly number[];
  readonly hoverMs: readonly number[];
  readonly memoryMb: number;
}

const edits = 30;
const warmUps = 8;

/** One round in a new process. */
export async function measureEditing(command: ServerCommand, lines: number): Promise<Editing> {
  const text = fileOfLines(lines);
  const rows = text.split('\n');
  const middle = Math.floor(rows.length / 2);
  const at = (pattern: string) => {
    const below = rows.findIndex((row, index) => index >= middle && row.includes(pattern));
    return below < 0 ? rows.findIndex((row) => row.includes(pattern)) : below;
  };
  const line = at('minReplicas:');
  const end = rows[line]?.length ?? 0;
  const client = new LanguageClient(command);
  await client.start();
  await client.open(text);
  let isTyped = false;
  const type = () => {
    // A letter behind a number, and away again: an error comes and goes.
    client.change(line, end, isTyped ? end + 1 : end, isTyped ? '' : 'x');
    isTyped = !isTyped;
  };
  const edit = async () => {
    const told = client.diagnostics();
    const started = performance.now();
    type();
    await told;
    return performance.now() - started - command.delayMs;
  };
  for (let count = 0; count < warmUps; count++) await edit();
  const cpuBefore = client.cpuMs() ?? Number.NaN;
  const editMs: number[] = [];
  for (let count = 0; count < edits; count++) editMs.push(await edit());
  const cpuPerEditMs = ((client.cpuMs() ?? Number.NaN) - cpuBefore) / edits;

  const burstBefore = client.cpuMs() ?? Number.NaN;
  for (let key = 0; key < 20; key++) {
    type();
    await pause(15);
  }
  await pause(command.delayMs + 400);
  const burstCpuMs = (client.cpuMs() ?? Number.NaN) - burstBefore;

  // A new key where one may stand, then completion; hover right after an edit.
  const keyLine = at('serviceAccountName:');
  const completionMs = await timed(12, async () => {
    await edit();
    client.change(keyLine, 0, 0, '    \n');
    const started = performance.now();
    await client.at('textDocument/completion', keyLine, 4);
    const took = performance.now() - started;
    client.change(keyLine, 0, 0, '', keyLine + 1);
    return took;
  });
  const hoverMs = await timed(12, async () => {
    type();
    const started = performance.now();
    await client.at('textDocument/hover', line, 6);
    return performance.now() - started;
  });
  const memoryMb = client.memoryMb() ?? Number.NaN;
  client.stop();
  return { editMs, cpuPerEditMs, burstCpuMs, completionMs, hoverMs, memoryMb };
}

async function timed(count: number, once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < count + 3; round++) {
    const took = await once();
    if (round >= 3) times.push(took);
  }
  return times;
}

/** From the start of the process to the first diagnostics of a file of 60 lines. */
export async function measureColdStart(command: ServerCommand): Promise<number> {
  const text = fileOfLines(60);
  const started = performance.now();
  const client = new LanguageClient(command);
  await client.start();
  await client.open(text);
  const took = performance.now() - started;
  client.stop();
  return took;
}

export async function emptyNodeMb(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log(1)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const memory = child.pid === undefined ? Number.NaN : (residentMb(child.pid) ?? Number.NaN);
  child.kill();
  return memory;
}
