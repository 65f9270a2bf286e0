// Decides which files may be written: our own validator, secrets, budgets and paths; one finding refuses the whole bundle.
import type { Artifact } from '../generate/artifact.ts';
import { planDocumentPath, tokenBudgets } from '../generate/plan-document.ts';
import type { Tier } from '../spec/spec.ts';
import { finding } from '../text/finding.ts';
import { parseWorkspacePath } from '../text/ids.ts';
import { estimateTokens } from '../text/token-estimate.ts';
import type { Approved, GateTools, Refusal, Verdict } from './verdict.ts';

export interface GateRequest {
  readonly artifacts: readonly Artifact[];
  readonly tier: Tier;
  readonly tools: GateTools;
}

type Check = (artifact: Artifact, request: GateRequest) => readonly Refusal[];

const checks: readonly Check[] = [isWellFormed, staysInWorkspace, hasNoFinding, keepsTokenBudget];

export function gate(request: GateRequest): Verdict {
  const refusals = [
    ...request.artifacts.flatMap((artifact) => checks.flatMap((check) => check(artifact, request))),
    ...pathsAreUnique(request.artifacts),
  ];
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'approved', bundle: request.artifacts as unknown as Approved };
}

function refuse(path: string, rule: string, message: string): Refusal {
  return { path, finding: finding({ rule, severity: 'error', message, place: { start: 0, end: 0 } }) };
}

function isWellFormed({ path, text }: Artifact): readonly Refusal[] {
  if (text.includes('\r')) return [refuse(path, 'gate/line-ends', 'A generated file has other line ends than \\n.')];
  if (!text.endsWith('\n') || text.endsWith('\n\n\n'))
    return [refuse(path, 'gate/last-line', 'A generated file ends with one line end.')];
  return [];
}

// The state folder is ours to write through the lock only.
function staysInWorkspace({ path }: Artifact): readonly Refusal[] {
  const isSafe = parseWorkspacePath(path) !== undefined && !/^\.(mlops|git)(\/|$)/i.test(path);
  return isSafe ? [] : [refuse(path, 'gate/path', 'A generated file would leave the workspace or touch its state.')];
}

function hasNoFinding({ path, text }: Artifact, { tools }: GateRequest): readonly Refusal[] {
  return tools
    .validate(path, text)
    .filter(({ severity }) => severity !== 'info')
    .map((found) => ({ path, finding: found }));
}

function keepsTokenBudget({ path, text }: Artifact, { tier, tools }: GateRequest): readonly Refusal[] {
  if (path !== planDocumentPath) return [];
  const tokens = (tools.countTokens ?? estimateTokens)(text);
  const budget = tokenBudgets[tier];
  return tokens <= budget
    ? []
    : [refuse(path, 'gate/token-budget', `The plan has ${tokens} tokens; ${tier} allows ${budget}.`)];
}

// Case-insensitive, because two such files are one on half of the world's disks.
function pathsAreUnique(artifacts: readonly Artifact[]): readonly Refusal[] {
  const seen = new Set<string>();
  return artifacts.flatMap(({ path }) => {
    const key = path.toLowerCase();
    if (seen.has(key)) return [refuse(path, 'gate/unique-path', 'Two generated files have the same path.')];
    seen.add(key);
    return [];
  });
}
