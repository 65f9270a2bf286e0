// What the calls of the library throw; each says everything that is wrong at once.
import type { FindingJson, ReasonJson } from './types.ts';

/** The inputs or options are not legal. `findings` names each problem with its place in the given object. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly findings: readonly FindingJson[];

  constructor(findings: readonly FindingJson[]) {
    super(findings.map(({ message }) => message).join('\n'));
    this.findings = findings;
  }
}

/** The inputs are legal and no plan can be answered for. `reasons` say why, and what would help. */
export class AbortError extends Error {
  override readonly name = 'AbortError';
  readonly reasons: readonly ReasonJson[];

  constructor(reasons: readonly ReasonJson[]) {
    super(reasons.map(({ because, remedy }) => `${because} ${remedy}`).join('\n'));
    this.reasons = reasons;
  }
}

/** The gate does not let the files through, or what lies in the folder cannot be built on; nothing was written. */
export class GateError extends Error {
  override readonly name = 'GateError';
  readonly findings: readonly FindingJson[];

  constructor(message: string, findings: readonly FindingJson[] = []) {
    super(message);
    this.findings = findings;
  }
}
