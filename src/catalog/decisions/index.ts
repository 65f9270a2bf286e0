// The shelf of decisions, in alphabetical order.
import type { Decision } from '../../core/decide/decision.ts';
import { tracking } from './tracking.ts';

export const decisions: readonly Decision[] = [tracking];
