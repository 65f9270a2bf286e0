// Approved or refused: only the gate makes an `Approved`, and only an `Approved` can be written.

import type { Artifact } from '../generate/artifact.ts';
import type { Finding } from '../text/finding.ts';

declare const passedTheGate: unique symbol;
export type Approved = readonly Artifact[] & { readonly [passedTheGate]: true };

export interface Refusal {
  readonly path: string;
  readonly finding: Finding;
}

export type Verdict =
  | { readonly kind: 'approved'; readonly bundle: Approved }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What the gate is lent: the one validator, and a tokenizer that only some hosts load. */
export interface GateTools {
  validate(path: string, text: string): readonly Finding[];
  /** o200k tokens; left out, the budget is held against a safe estimate. */
  countTokens?(text: string): number;
}
