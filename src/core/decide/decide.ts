// From a spec to a plan with reasons, or to an abort with reasons. Pure: the same spec gives the same bytes.
import { type Spec, type Topic, topics } from '../spec/spec.ts';
import { contextFor, type WorkingContext } from './context.ts';
import type { AbortReason, Flip, InputKey, Knowledge, Made, Maturity, Outcome } from './decision.ts';
import { probesFor, withChange } from './probes.ts';

export interface DecideRequest {
  readonly spec: Spec;
  readonly knowledge: Knowledge;
  /** What was found in the workspace; the spec's own maturity_level wins. */
  readonly detected?: Maturity;
}

// A plan names at most this many flips a decision: the nearest ones say where the edge is.
const mostFlips = 4;

export function decide(request: DecideRequest): Outcome {
  const { spec, knowledge } = request;
  const context = contextFor(spec, knowledge, maturityOf(request));
  const reasons = abortReasons(context, knowledge);
  if (reasons.length > 0) return { kind: 'abort', reasons };
  const probes = probeContexts(request);
  const decisions = neededTopics(context, knowledge).map(
    (topic): Made => ({ ...context.answer(topic), flips: flipsOf(topic, context, knowledge, probes) }),
  );
  return {
    kind: 'plan',
    spec,
    tier: context.tier,
    tierBecause: context.tierBecause,
    maturity: context.maturity,
    decisions,
    capacity: context.capacity,
    practice: knowledge.practices[spec.modelType],
    statuses: spec.existingStack.flatMap((id) => {
      const stack = knowledge.stacks[id];
      return stack.status ? [{ name: stack.title, status: stack.status }] : [];
    }),
    assumptions: [...context.assumptionsUsed.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function maturityOf({ spec, detected }: DecideRequest): Maturity {
  if (spec.maturityLevel !== undefined)
    return { level: spec.maturityLevel, because: 'maturity_level was given.', isKnown: true };
  return (
    detected ?? {
      level: 0,
      because: 'Nothing was given and no workspace was read; 0 is assumed and does not choose the tier.',
      isKnown: false,
    }
  );
}

function abortReasons(context: WorkingContext, knowledge: Knowledge): AbortReason[] {
  return knowledge.aborts.flatMap((rule) => {
    const found = rule.check(context);
    return found ? [{ code: rule.code, ...found, sources: rule.sources }] : [];
  });
}

function neededTopics(context: WorkingContext, knowledge: Knowledge): Topic[] {
  const needed = new Set(
    knowledge.decisions.filter((decision) => decision.isNeeded(context)).map((decision) => decision.topic),
  );
  const decided = new Set(knowledge.decisions.map((decision) => decision.topic));
  for (const topic of Object.keys(context.spec.choices ?? {}))
    if (decided.has(topic as Topic)) needed.add(topic as Topic);
  return topics.filter((topic) => needed.has(topic));
}

interface Probe {
  readonly context: WorkingContext;
  readonly isPlan: boolean;
}

// One context per changed input serves every decision of the plan; it answers only what it is asked.
function probeContexts({ spec, knowledge, detected }: DecideRequest): (key: InputKey, value: unknown) => Probe {
  const made = new Map<string, Probe>();
  return (key, value) => {
    const id = `${key}=${JSON.stringify(value)}`;
    const known = made.get(id);
    if (known) return known;
    const changed = withChange(spec, key, value);
    const context = contextFor(
      changed,
      knowledge,
      maturityOf({ spec: changed, knowledge, ...(detected ? { detected } : {}) }),
    );
    const probe = { context, isPlan: knowledge.aborts.every((rule) => rule.check(context) === undefined) };
    made.set(id, probe);
    return probe;
  };
}

function flipsOf(
  topic: Topic,
  context: WorkingContext,
  knowledge: Knowledge,
  probe: (key: InputKey, value: unknown) => Probe,
): Flip[] {
  const decision = knowledge.decisions.find((candidate) => candidate.topic === topic);
  const { choice: now, by } = context.answer(topic);
  // The user's word holds whatever the inputs say.
  if (!decision || by === 'user') return [];
  const flips: Flip[] = [];
  for (const key of decision.dependsOn) {
    for (const value of probesFor(key, context.spec)) {
      const { context: changed, isPlan } = probe(key, value);
      if (!isPlan || !decision.isNeeded(changed)) continue;
      const to = changed.choice(topic);
      if (to === now) continue;
      flips.push({ change: { [key]: value }, to });
      break;
    }
    if (flips.length === mostFlips) break;
  }
  return flips;
}
