// What the page is told for a set of answers, and how long that takes.
import { expect, test } from 'vitest';
import { toEditorSchema, toPageSchema } from '../../../../webview/wizard/protocol.ts';
import * as api from '../../../api.ts';
import type { Answers } from '../../../core/decide/interview.ts';
import { type Surroundings, wizardState } from './wizard-state.ts';

const around: Surroundings = {
  detected: [{ key: 'existing_stack', value: ['mlflow'], because: 'mlflow in requirements.txt' }],
  maturity: undefined,
  present: new Set(['MLproject', 'README.md']),
  ours: new Set(['docs/mlops/plan.md']),
  canWrite: true,
};
const fraud: Answers = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 },
  governance_level: 'production',
  existing_stack: ['mlflow', 'kubernetes'],
};
const stateOf = (answers: Answers) => wizardState(api, answers, around);

test.each([
  ['nothing answered', {}],
  ['a plan', fraud],
  ['an abort', { ...fraud, deployment_target: 'edge' }],
  ['a wrong answer', { ...fraud, governance_level: 'prod', scale_requirements: { rps: 'many' } }],
  ['an override', { ...fraud, choices: { serving: 'kubernetes' } }],
])('%s: the page accepts what it is told', (_, answers) => {
  const sent: unknown = structuredClone(stateOf(answers));
  expect(toPageSchema.safeParse(sent)).toMatchObject({ success: true, data: sent });
});

test('files say whether they are new, generated before, or somebody else’s', () => {
  const files = stateOf(fraud).plan?.files ?? [];
  expect(files.find(({ path }) => path === 'MLproject')?.state).toBe('there');
  expect(files.find(({ path }) => path === 'docs/mlops/plan.md')?.state).toBe('ours');
  expect(files.find(({ path }) => path === 'requirements.txt')?.state).toBe('new');
});

test('an override is marked as the user’s, and every decision offers its legal answers', () => {
  const decisions = stateOf({ ...fraud, choices: { serving: 'kubernetes' } }).plan?.decisions ?? [];
  expect(decisions.find(({ topic }) => topic === 'serving')).toMatchObject({ choice: 'kubernetes', by: 'user' });
  for (const { topic, choice, options, sources } of decisions) {
    expect(
      options.map(({ id }) => id),
      topic,
    ).toContain(choice);
    expect(sources.length, topic).toBeGreaterThan(0);
  }
});

test('an answer found in the workspace is offered, not applied', () => {
  const { asked, answers } = stateOf({});
  expect(asked.find(({ key }) => key === 'existing_stack')?.detected).toEqual({
    value: 'mlflow',
    because: 'mlflow in requirements.txt',
  });
  expect(answers).toEqual({});
});

test.each([
  { type: 'answer', path: [], value: 1 },
  { type: 'answer', path: ['a', 'b', 'c', 'd', 'e'] },
  { type: 'answer', path: ['model'], value: { evil: true } },
  { type: 'preview', path: 'x'.repeat(400) },
  { type: 'run', command: 'rm' },
  'ready',
])('the editor refuses the message %j', (message) => expect(toEditorSchema.safeParse(message).success).toBe(false));

test('every answer is followed by its plan at once (time printed, aim 50 ms p95)', () => {
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    const answers = { ...fraud, scale_requirements: { rps: 100 + round, latency_ms: 150 } };
    const started = performance.now();
    stateOf(answers);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(`answer to plan: p50 ${times[30]?.toFixed(1)} ms, p95 ${times[57]?.toFixed(1)} ms`);
  expect(times).toHaveLength(60);
});
