// What one check of the gate is, and how it refuses.
import type { Plan } from '../decide/decision.ts';
import type { Artifact } from '../generate/artifact.ts';
import type { Tier } from '../spec/spec.ts';
import { finding } from '../text/finding.ts';
import type { Place } from '../text/place.ts';
import type { GateTools, Refusal } from './verdict.ts';

export interface GateRequest {
  readonly artifacts: readonly Artifact[];
  readonly tier: Tier;
  readonly tools: GateTools;
  /** What the files carry out; checks of the whole set-up need it. */
  readonly plan?: Plan;
}

/** Looks at the whole bundle, because some faults lie between two files. */
export type Check = (request: GateRequest) => readonly Refusal[];

export function refuse(path: string, rule: string, message: string, place: Place = { start: 0, end: 0 }): Refusal {
  return { path, finding: finding({ rule: `gate/${rule}`, severity: 'error', message, place }) };
}
