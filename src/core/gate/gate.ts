// Decides which files may be written: one check per neighbouring file; one finding refuses the whole bundle.
import { askedRows } from './asked-rows.ts';
import type { Check, GateRequest } from './check.ts';
import { noFinding } from './no-finding.ts';
import { noSecret } from './no-secret.ts';
import { safePath } from './safe-path.ts';
import { tokenBudget } from './token-budget.ts';
import type { Approved, Verdict } from './verdict.ts';
import { wellFormed } from './well-formed.ts';

const checks: readonly Check[] = [safePath, wellFormed, noFinding, noSecret, tokenBudget, askedRows];

export function gate(request: GateRequest): Verdict {
  const refusals = checks.flatMap((check) => check(request));
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'approved', bundle: request.artifacts as unknown as Approved };
}
