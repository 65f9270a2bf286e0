// `mlops generate`: plan → files → gate → changes → write; the flags stop before the last step.
import { mkdir } from 'node:fs/promises';
import { generate as artifactsOf, changesOn, findingsJson, gate, planJson } from '../../../api.ts';
import type { Artifact } from '../../../core/generate/artifact.ts';
import type { PlannedChanges } from '../../../core/write/plan-changes.ts';
import { measure } from '../../node/sha256.ts';
import { countTokens } from '../count-tokens.ts';
import { exitCodes, type Io } from '../io.ts';
import { openProject } from '../open-project.ts';
import { findingLines } from '../print.ts';
import { planProject } from '../read-project.ts';
import { sayMissing, sayNoPlan } from './plan.ts';

export interface GenerateFlags {
  readonly json: boolean;
  readonly diff: boolean;
  readonly dryRun: boolean;
  readonly check: boolean;
  readonly atomic: boolean;
  readonly adopt: boolean;
  readonly out?: string;
  readonly overlay: Readonly<Record<string, unknown>>;
}

export async function generate(spec: string | undefined, flags: GenerateFlags, io: Io): Promise<number> {
  const project = openProject(spec, flags.overlay, io.cwd, flags.out);
  if ('missing' in project) return sayMissing(project.missing, io);
  const planned = await planProject(project, flags.overlay);
  if (planned.kind !== 'plan') return sayNoPlan(planned, project, flags.json, io);
  const artifacts = artifactsOf(planned.plan);
  const verdict = gate(planned.plan, artifacts, countTokens);
  if (verdict.kind === 'refused') {
    const files = verdict.refusals.map(({ path, finding }) => ({
      path,
      text: artifacts.find((artifact) => artifact.path === path)?.text ?? '',
      findings: [finding],
    }));
    if (flags.json) io.out(JSON.stringify({ kind: 'refused', findings: findingsJson(files) }));
    else io.say(`The gate refuses what would be written:\n${findingLines(files, io)}`);
    return exitCodes.findings;
  }
  const isDry = flags.diff || flags.dryRun || flags.check;
  if (!isDry) await mkdir(project.root, { recursive: true });
  const changes = await changesOn(project.files, {
    approved: verdict.bundle,
    specText: project.specFile?.text ?? '',
    adopts: flags.adopt,
  });
  if (changes.kind === 'bad-lock') {
    io.say(changes.because);
    return exitCodes.findings;
  }
  const isHeld = flags.atomic && changes.changes.some(({ kind }) => kind === 'conflict');
  if (isHeld) io.say('Nothing was written: --atomic, and there is a conflict.');
  if (!isDry && !isHeld) {
    const applied = await project.files.apply(changes.writes);
    if (applied.kind === 'moved')
      return fail(`Nothing was written: ${applied.paths.join(', ')} changed meanwhile. Run it again.`, io);
    if (applied.kind === 'failed') return fail(`Nothing was written: ${applied.because}.`, io);
  }
  if (flags.json) {
    const text = artifacts.find(({ deliverable }) => deliverable === 'plan-document')?.text ?? '';
    const plan = planJson({
      plan: planned.plan,
      outside: planned.outside,
      artifacts,
      tokensUsed: countTokens(text),
      measure,
    });
    io.out(
      JSON.stringify({
        ...plan,
        changes: changes.changes.map(({ kind, path }) => ({ kind, path })),
        planHash: `sha256:${changes.planHash}`,
        treeHash: `sha256:${changes.treeHash}`,
      }),
    );
  } else {
    await report(changes, artifacts, flags, io);
  }
  if (changes.changes.some(({ kind }) => kind === 'conflict')) return exitCodes.findings;
  const wouldChange = changes.writes.length > 0;
  return flags.check && wouldChange ? exitCodes.findings : exitCodes.fine;
}

async function report(
  planned: PlannedChanges,
  artifacts: readonly Artifact[],
  flags: GenerateFlags,
  io: Io,
): Promise<void> {
  const marks = {
    create: io.paint('green', 'create  '),
    update: io.paint('yellow', 'update  '),
    merge: io.paint('yellow', 'merge   '),
    conflict: io.paint('red', 'conflict'),
    keep: io.paint('dim', 'keep    '),
    remove: io.paint('red', 'remove  '),
  };
  for (const { kind, path, because } of planned.changes)
    if (kind !== 'keep' || because) io.out(`${marks[kind]} ${path}${because ? io.paint('dim', `  ${because}`) : ''}`);
  const kept = planned.changes.filter(({ kind, because }) => kind === 'keep' && !because).length;
  if (kept > 0) io.out(io.paint('dim', `${kept} file${kept === 1 ? '' : 's'} as they should be`));
  if (!flags.diff) return;
  const { unifiedDiff } = await import('../unified-diff.ts');
  for (const { path, kind, before, after } of planned.changes) {
    const next = kind === 'conflict' ? artifacts.find((artifact) => artifact.path === path)?.text : after;
    if (before !== next) io.out(unifiedDiff(path, before ?? '', next ?? ''));
  }
}

function fail(message: string, io: Io): number {
  io.say(message);
  return exitCodes.findings;
}
