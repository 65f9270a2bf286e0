// Whether a release may go: what the governance level asks for before a deployment acts, told all at once.
import type { AbortReason, Plan } from '../decide/decision.ts';
import { sheetOf } from '../generate/sheet.ts';
import { parseSourceFile } from '../text/source-file.ts';
import { leastApprovals } from './least-approvals.ts';

export const modelCardPath = 'docs/mlops/model-card.md';

/** Where the approval of a version lies: { model, version, approved_by, approved_at }, optionally requested_by, expires_at, second. */
export function approvalPath(version: string): string {
  return `mlops/governance/approvals/${version}.yaml`;
}

export type ReleaseArea = 'serving' | 'batch' | 'edge';

/** The folder below mlops/ whose scripts release; undefined when the plan has nothing that is released. */
export function releaseArea(plan: Plan): ReleaseArea | undefined {
  const areas: readonly ReleaseArea[] = ['serving', 'batch', 'edge'];
  return areas.find((area) => plan.decisions.some(({ topic }) => topic === area));
}

export interface Release {
  readonly area: ReleaseArea;
  readonly model: string;
  readonly version: string;
  readonly deploy: string;
  readonly rollback: string;
}

export function releaseOf(plan: Plan): Release | undefined {
  const area = releaseArea(plan);
  const { names } = sheetOf(plan);
  return (
    area && {
      area,
      model: names.registered,
      version: names.version,
      deploy: `mlops/${area}/deploy.sh`,
      rollback: `mlops/${area}/rollback.sh`,
    }
  );
}

/** What must be read before `releaseRefusals` is asked. */
export function releasePaths({ deploy, rollback, version }: Release): readonly string[] {
  return [deploy, rollback, modelCardPath, approvalPath(version)];
}

/**
 * Why this release may not go; empty when it may. `textOf` gives what lies there now, undefined for no file.
 * `now` is the time of the host, for approvals that expire.
 */
export function releaseRefusals(
  plan: Plan,
  release: Release,
  textOf: (path: string) => string | undefined,
  now: string,
): readonly AbortReason[] {
  const { governanceLevel } = plan.spec;
  const reasons: AbortReason[] = [];
  if (textOf(release.deploy) === undefined)
    reasons.push({
      code: 'nothing-to-deploy',
      because: `There is no ${release.deploy}.`,
      remedy: 'Run "mlops generate" first.',
      sources: [],
    });
  if (governanceLevel === 'experimental') return reasons;
  if (textOf(release.rollback) === undefined)
    reasons.push({
      code: 'no-way-back',
      because: `There is no ${release.rollback}, and ${governanceLevel} asks for a way back before anything goes out.`,
      remedy: 'Run "mlops generate"; it writes the script that fits the platform.',
      sources: ['sre-canary'],
    });
  if (governanceLevel !== 'production') return reasons;
  if (textOf(modelCardPath)?.trim() === undefined || textOf(modelCardPath)?.trim() === '')
    reasons.push({
      code: 'model-card-missing',
      because: `There is no ${modelCardPath}, and production asks for one.`,
      remedy: 'Write it, or generate it with "mlops generate --tier T2" and fill in what is marked as open.',
      sources: ['hf-model-cards'],
    });
  return [...reasons, ...approvalRefusals(plan, release, textOf(approvalPath(release.version)), now)];
}

function approvalRefusals(
  plan: Plan,
  { model, version }: Release,
  text: string | undefined,
  now: string,
): readonly AbortReason[] {
  const path = approvalPath(version);
  const refused = (code: string, because: string): readonly AbortReason[] => [
    {
      code,
      because,
      remedy: `Let somebody who did not train it approve version ${version}: ${path} with model, version, approved_by and approved_at.`,
      sources: ['github-environments'],
    },
  ];
  if (text === undefined)
    return refused('approval-missing', `Nobody approved version ${version}: there is no ${path}.`);
  const file = parseSourceFile(path, text);
  const root: unknown = file.documents[0]?.root;
  const given = (typeof root === 'object' && root !== null ? root : {}) as Readonly<Record<string, unknown>>;
  if (file.syntax.some(({ severity }) => severity === 'error'))
    return refused('approval-unreadable', `${path} cannot be read as YAML.`);
  const problems = [
    ...(given['model'] === model
      ? []
      : [`it is for the model ${String(given['model'] ?? 'of no name')}, not for ${model}`]),
    ...(String(given['version']) === version
      ? []
      : [`it is for version ${String(given['version'] ?? '')}, not for ${version}`]),
    ...approverProblems(plan, given, given),
    ...secondProblems(plan, given),
    ...expiryProblems(given['expires_at'], now),
  ];
  return problems.length === 0 ? [] : refused('approval-does-not-hold', `${path}: ${problems.join('; ')}.`);
}

type Given = Readonly<Record<string, unknown>>;

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** What speaks against one signature; `record` says who asked for it. */
function approverProblems({ spec }: Plan, record: Given, signature: Given): readonly string[] {
  const by = trimmed(signature['approved_by']);
  const { approvers = [], owner } = spec.team ?? {};
  return [
    ...(by === '' ? ['it does not say who approved (approved_by)'] : []),
    ...(isDate(signature['approved_at']) ? [] : ['it does not say when (approved_at, as 2026-11-25T10:00:00Z)']),
    ...(by !== '' && approvers.length > 0 && !approvers.includes(by) ? [`${by} is not among team.approvers`] : []),
    ...(by !== '' && (by === record['requested_by'] || by === owner)
      ? [`${by} may not approve their own release`]
      : []),
  ];
}

function secondProblems(plan: Plan, record: Given): readonly string[] {
  if (leastApprovals(plan) === 1) return [];
  const second = record['second'];
  if (typeof second !== 'object' || second === null)
    return [`${plan.spec.regulations?.join(', ')} asks for two people, and a second one has not approved (second)`];
  const signature = second as Given;
  const isTheSame = trimmed(signature['approved_by']) === trimmed(record['approved_by']);
  return isTheSame ? ['both approvals are of the same person'] : approverProblems(plan, record, signature);
}

function expiryProblems(until: unknown, now: string): readonly string[] {
  if (until === undefined) return [];
  const end = isDate(until) ? Date.parse(String(until)) : Number.NaN;
  if (Number.isNaN(end)) return ['expires_at is no date'];
  return end < Date.parse(now) ? [`it expired at ${String(until)}`] : [];
}

function isDate(value: unknown): boolean {
  return (
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value)
  );
}
