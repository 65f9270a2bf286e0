// The shelf of aborts: for each reason not to plan, one file, in alphabetical order.
import type { AbortRule } from '../../core/decide/decision.ts';

export const aborts: readonly AbortRule[] = [];
