// How many people approve a release.
import type { Plan } from '../decide/decision.ts';

const regulationsForTwo: ReadonlySet<string> = new Set(['hipaa', 'eu-ai-act', 'credit']);

/** People who are neither the owner nor whoever asked. */
export function leastApprovals({ spec }: Plan): 1 | 2 {
  return spec.regulations?.some((one) => regulationsForTwo.has(one)) ? 2 : 1;
}
