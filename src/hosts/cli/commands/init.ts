// `mlops init`: asks what a plan needs and writes mlops.yaml.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { printSpec, questions, readSpec } from '../../../api.ts';
import { exitCodes, type Io } from '../io.ts';
import { findingLines } from '../print.ts';

export interface InitFlags {
  readonly yes: boolean;
  readonly overlay: Readonly<Record<string, unknown>>;
}

/** Asked in the terminal; everything else has a labelled assumption that the plan names. */
const asked = [
  'model_type',
  'deployment_target',
  'scale_requirements.rps',
  'scale_requirements.latency_ms',
  'scale_requirements.data_volume_gb',
  'governance_level',
  'existing_stack',
  'model.name',
];

export async function init(spec: string | undefined, flags: InitFlags, io: Io): Promise<number> {
  const file = resolve(
    io.cwd,
    spec === undefined ? 'mlops.yaml' : /\.ya?ml$/.test(spec) ? spec : join(spec, 'mlops.yaml'),
  );
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== undefined) {
    io.say(`${file} exists already; edit it, or name another file.`);
    return exitCodes.findings;
  }
  const value = flags.yes ? flags.overlay : await ask(flags.overlay, io);
  const reading = readSpec(undefined, value);
  if (reading.kind === 'invalid') {
    io.say(findingLines([{ path: 'answers', text: '', findings: reading.findings }], io));
    return exitCodes.usage;
  }
  await writeFile(file, printSpec(reading.outside), { flag: 'wx' });
  io.out(file);
  io.say('Next: mlops plan');
  return exitCodes.fine;
}

async function ask(given: Readonly<Record<string, unknown>>, io: Io): Promise<Record<string, unknown>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const value: Record<string, unknown> = structuredClone(given);
  try {
    for (const name of asked) {
      const question = questions().find(({ path }) => path.join('.') === name);
      if (!question || at(value, question.path) !== undefined) continue;
      io.say(
        `${question.title}: ${question.help}${question.values.length > 0 ? ` (${question.values.join(', ')})` : ''}`,
      );
      process.stderr.write('> ');
      const line = await lines.next();
      const answer = line.done ? '' : line.value.trim();
      if (answer === '') continue;
      const typed =
        question.type === 'number'
          ? Number(answer)
          : question.type === 'list'
            ? answer.split(/[,\s]+/).filter((part) => part !== '')
            : answer;
      put(value, question.path, typed);
    }
  } finally {
    terminal.close();
  }
  return value;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((current, key) => (current as Record<string, unknown> | undefined)?.[key], value);
}

function put(value: Record<string, unknown>, [head = '', ...rest]: readonly string[], leaf: unknown): void {
  if (rest.length === 0) {
    value[head] = leaf;
    return;
  }
  const below = (value[head] ?? {}) as Record<string, unknown>;
  value[head] = below;
  put(below, rest, leaf);
}
