// What is asked follows from what was answered.
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../catalog/index.ts';
import { type Answers, interview, withAnswer } from './interview.ts';

const ask = (answers: Answers) => interview({ answers, knowledge });
const keys = (answers: Answers) => ask(answers).asked.map(({ key }) => key);
const full: Answers = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 500, latency_ms: 150 },
  governance_level: 'production',
  existing_stack: ['mlflow', 'kubernetes'],
};

describe('what is asked', () => {
  test('nothing answered: the model type first, no scale before the target is known', () => {
    expect(keys({}).slice(0, 2)).toEqual(['model_type', 'deployment_target']);
    expect(keys({}).some((key) => key.startsWith('scale_requirements'))).toBe(false);
  });

  test('the target decides which numbers of the scale are asked', () => {
    expect(keys({ deployment_target: 'batch' })).toContain('scale_requirements.data_volume_gb');
    expect(keys({ deployment_target: 'batch' })).not.toContain('scale_requirements.rps');
    expect(keys({ deployment_target: 'edge' })).toContain('environment.edge_tooling');
  });

  test('a plan asks for what it assumed, with the value and the reason, before what would merely flip', () => {
    const { asked, outcome } = ask(full);
    expect(outcome?.kind).toBe('plan');
    const assumed = asked.find(({ key }) => key === 'model.service_time_ms');
    expect(assumed).toMatchObject({ standing: 'assumed', because: expect.stringMatching(/^\d+ ms is assumed: /) });
    const flipping = asked.find(({ key }) => key === 'team.size');
    expect(flipping).toMatchObject({ standing: 'flips', because: expect.stringContaining('would make') });
    const order = asked.map(({ key }) => key);
    expect(order.indexOf('model.service_time_ms')).toBeLessThan(order.indexOf('team.size'));
  });

  test('the basic ones stay so when a plan is there already', () => {
    const { asked } = ask({ ...full, existing_stack: undefined });
    expect(asked.filter(({ isBasic }) => isBasic).map(({ key }) => key)).toEqual([
      'model_type',
      'deployment_target',
      'scale_requirements.rps',
      'scale_requirements.latency_ms',
      'governance_level',
      'existing_stack',
      'model.name',
    ]);
  });

  test('an answered assumption is no longer open', () => {
    const { asked } = ask(withAnswer(full, ['model', 'service_time_ms'], 12));
    expect(asked.find(({ key }) => key === 'model.service_time_ms')).toMatchObject({ standing: 'given', value: 12 });
  });

  test('an abort asks for the key that its remedy names', () => {
    const { asked, outcome } = ask({ ...full, deployment_target: 'edge', existing_stack: ['mlflow'] });
    expect(outcome).toMatchObject({ kind: 'abort', reasons: [{ code: 'edge-without-runtime' }] });
    expect(asked[0]).toMatchObject({ key: 'environment.edge_tooling', standing: 'abort' });
  });
});

describe('problems', () => {
  test('stand at their question, with the nearest legal word', () => {
    const { asked, outcome } = ask({ ...full, governance_level: 'prodution' });
    expect(outcome).toBeUndefined();
    expect(asked.find(({ key }) => key === 'governance_level')?.problem).toContain('production');
  });

  test('what is missing is asked for, not complained about', () => {
    const { asked, problems } = ask({ model_type: 'nlp' });
    expect(problems).toEqual([]);
    expect(asked.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test('a choice that its decision does not know is said', () => {
    expect(ask({ ...full, choices: { serving: 'kserv' } }).problems).toEqual([expect.stringContaining('kserve')]);
  });
});

test('an answer taken back leaves no empty parent behind', () => {
  const one = withAnswer({}, ['scale_requirements', 'rps'], 5);
  expect(one).toEqual({ scale_requirements: { rps: 5 } });
  expect(withAnswer(one, ['scale_requirements', 'rps'], undefined)).toEqual({});
  expect(withAnswer({ a: 1 }, ['b', 'c'], undefined)).toEqual({ a: 1 });
});
