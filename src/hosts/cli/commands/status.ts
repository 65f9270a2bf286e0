// `mlops status`: how each generated file stands; nothing is written.
import { generate as artifactsOf, changesOn, gate, lockPath, statusOf } from '../../../api.ts';
import { countTokens } from '../count-tokens.ts';
import { exitCodes, type Io } from '../io.ts';
import { openProject } from '../open-project.ts';
import { planProject } from '../read-project.ts';
import { sayMissing, sayNoPlan } from './plan.ts';

export interface StatusFlags {
  readonly json: boolean;
  readonly out?: string;
  readonly overlay: Readonly<Record<string, unknown>>;
}

export async function status(spec: string | undefined, flags: StatusFlags, io: Io): Promise<number> {
  const project = openProject(spec, flags.overlay, io.cwd, flags.out);
  if ('missing' in project) return sayMissing(project.missing, io);
  const planned = await planProject(project, flags.overlay);
  if (planned.kind !== 'plan') return sayNoPlan(planned, project, flags.json, io);
  const verdict = gate(planned.plan, artifactsOf(planned.plan), countTokens);
  if (verdict.kind === 'refused') {
    io.say(`The gate refuses what the answers ask for: ${verdict.refusals[0]?.finding.message ?? ''}`);
    return exitCodes.findings;
  }
  const changes = await changesOn(project.files, {
    approved: verdict.bundle,
    specText: project.specFile?.text ?? '',
  });
  if (changes.kind === 'bad-lock') {
    io.say(changes.because);
    return exitCodes.findings;
  }
  const files = statusOf(changes.changes, await project.files.read(lockPath));
  if (flags.json) io.out(JSON.stringify({ kind: 'status', files }));
  else for (const { path, state } of files) io.out(`${io.paint(colours[state], state.padEnd(8))} ${path}`);
  return files.some(({ state }) => state === 'conflict') ? exitCodes.findings : exitCodes.fine;
}

const colours = {
  'in-sync': 'dim',
  edited: 'blue',
  merged: 'blue',
  conflict: 'red',
  missing: 'yellow',
  outdated: 'yellow',
} as const;
