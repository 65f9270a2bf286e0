// `mlops plan`: the decisions with their reasons, or why there is no plan.
import { abortJson, findingsJson, generate, planDocument, planJson } from '../../../api.ts';
import { folderReader } from '../../node/folder-reader.ts';
import { measure } from '../../node/sha256.ts';
import { countTokens } from '../count-tokens.ts';
import { exitCodes, type Io } from '../io.ts';
import { findingLines, sayAbort } from '../print.ts';
import { type FoundSpec, findSpec, type Planned, planProject } from '../read-project.ts';

export interface PlanFlags {
  readonly json: boolean;
  readonly overlay: Readonly<Record<string, unknown>>;
}

export async function plan(spec: string | undefined, flags: PlanFlags, io: Io): Promise<number> {
  const found = findSpec(spec, flags.overlay, io.cwd);
  if ('missing' in found) return sayMissing(found.missing, io);
  const project = { ...found, files: folderReader(found.root) };
  const planned = await planProject(project, flags.overlay);
  if (planned.kind !== 'plan') return sayNoPlan(planned, project, flags.json, io);
  if (!flags.json) {
    io.out(planDocument(planned.plan));
    return exitCodes.fine;
  }
  const artifacts = generate(planned.plan);
  const text = artifacts.find(({ deliverable }) => deliverable === 'plan-document')?.text ?? '';
  io.out(
    JSON.stringify(
      planJson({
        plan: planned.plan,
        outside: planned.outside,
        artifacts,
        tokensUsed: countTokens(text),
        measure,
      }),
    ),
  );
  return exitCodes.fine;
}

export function sayMissing(path: string, io: Io): number {
  io.say(
    `There is no spec at ${path}. Write one with "mlops init", name a file, or give the inputs as flags (mlops plan --help).`,
  );
  return exitCodes.usage;
}

export function sayNoPlan(
  planned: Exclude<Planned, { kind: 'plan' }>,
  project: FoundSpec,
  isJson: boolean,
  io: Io,
): number {
  if (planned.kind === 'abort') {
    if (isJson) io.out(JSON.stringify(abortJson(planned.abort)));
    else sayAbort(planned.abort, io);
    return exitCodes.findings;
  }
  const file = {
    path: project.specFile?.path ?? 'flags',
    text: project.specFile?.text ?? '',
    findings: planned.findings,
  };
  if (isJson) io.out(JSON.stringify({ kind: 'invalid', findings: findingsJson([file]) }));
  else io.say(findingLines([file], io));
  return exitCodes.usage;
}
