// `mlops deploy` and `mlops rollback`: the commands first; with --yes they run, after the checks of the governance level.
import { type ReleaseAction, type Released, release as runRelease } from '../../node/release.ts';
import { exitCodes, type Io } from '../io.ts';
import { openProject } from '../open-project.ts';
import { planProject } from '../read-project.ts';
import { sayMissing, sayNoPlan } from './plan.ts';

export interface ReleaseFlags {
  readonly yes: boolean;
  readonly json: boolean;
  readonly to?: string;
  readonly overlay: Readonly<Record<string, unknown>>;
}

export async function release(
  action: ReleaseAction,
  spec: string | undefined,
  flags: ReleaseFlags,
  io: Io,
): Promise<number> {
  const project = openProject(spec, flags.overlay, io.cwd);
  if ('missing' in project) return sayMissing(project.missing, io);
  const planned = await planProject(project, flags.overlay);
  if (planned.kind !== 'plan') return sayNoPlan(planned, project, flags.json, io);
  const released = await runRelease({
    root: project.root,
    plan: planned.plan,
    action,
    isDry: !flags.yes,
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.json ? {} : { hear: (text: string) => io.write(text) }),
  });
  if (flags.json) io.out(JSON.stringify(released));
  else tell(action, released, io);
  return released.kind === 'done' || (released.kind === 'shown' && released.reasons.length === 0)
    ? exitCodes.fine
    : exitCodes.findings;
}

function tell(action: ReleaseAction, released: Released, io: Io): void {
  switch (released.kind) {
    case 'shown':
      if (released.reasons.length > 0) io.say(`With --yes it would be refused:${lines(released.reasons, io)}`);
      return;
    case 'refused':
      io.say(`${io.paint('red', `Nothing was run: this ${action} is refused.`)}${lines(released.reasons, io)}`);
      return;
    case 'failed':
      io.say(`${io.paint('red', released.because)}\n  What to do: ${released.remedy}`);
      return;
    case 'done':
      io.say(io.paint('green', `${action} done; recorded in .mlops/releases.jsonl.`));
      return;
    default:
      released satisfies never;
  }
}

function lines(reasons: Extract<Released, { kind: 'refused' }>['reasons'], io: Io): string {
  return reasons
    .map(({ code, because, remedy }) => `\n${io.paint('bold', code)}: ${because}\n  What to do: ${remedy}`)
    .join('');
}
