// The tree says what is there and what to look at.
import { expect, test } from 'vitest';
import { decide, readSpec } from '../../../api.ts';
import { type LifecycleFacts, lifecycleTree, stateOf } from './lifecycle-tree.ts';

const outcomeOf = (target: string) => {
  const reading = readSpec(undefined, {
    model_type: 'classification',
    deployment_target: target,
    scale_requirements: { rps: 50, latency_ms: 150 },
    governance_level: 'staging',
    choices: target === 'online' ? { serving: 'kubernetes' } : {},
  });
  return reading.kind === 'spec' ? decide(reading.spec) : undefined;
};
const nothing: LifecycleFacts = {
  specPath: 'mlops.yaml',
  inputs: [],
  outcome: undefined,
  problemsOfSpec: [],
  changes: [],
  ours: new Set(),
  pipelines: [],
  problems: [],
};
const labels = (facts: Partial<LifecycleFacts>) => lifecycleTree({ ...nothing, ...facts }).map(({ label }) => label);

test('decisions show the choice, and whose it is', () => {
  const [, decisions] = lifecycleTree({ ...nothing, outcome: outcomeOf('online') });
  expect(decisions?.label).toBe('Decisions (T2)');
  expect(decisions?.children.find(({ label }) => label === 'serving')?.detail).toBe('kubernetes (your choice)');
});

test('an abort takes the place of decisions, with what to do', () => {
  const [, decisions] = lifecycleTree({ ...nothing, outcome: outcomeOf('edge') });
  expect(decisions?.label).toBe('No plan');
  expect(decisions?.children[0]?.tooltip).toContain('environment.edge_tooling');
});

test.each([
  ['create', undefined, true, 'missing'],
  ['create', undefined, false, 'new'],
  ['update', undefined, true, 'outdated'],
  ['merge', undefined, true, 'merged'],
  ['conflict', 'both changed', true, 'conflict'],
  ['keep', 'you edited it', true, 'edited'],
  ['keep', undefined, true, 'in sync'],
] as const)('a change %s (%s) is %s → %s', (kind, because, isOurs, state) =>
  expect(stateOf({ kind, ...(because ? { because } : {}) }, isOurs)).toBe(state),
);

test('groups count what wants a look', () => {
  expect(
    labels({
      changes: [
        { kind: 'keep', path: 'a' as never },
        { kind: 'conflict', path: 'b' as never, because: 'both' },
      ],
      problems: [{ path: 'c.yaml', errors: 2, warnings: 1 }],
    }),
  ).toEqual(['Inputs', 'Decisions', 'Artifacts (1 to look at)', 'Pipelines', 'Problems (3)']);
});
