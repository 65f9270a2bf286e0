// The worked cases of the decision sheet: what an expert would expect of these inputs.
import { describe, expect, test } from 'vitest';
import { decide } from '../../core/decide/decide.ts';
import type { Plan } from '../../core/decide/decision.ts';
import { readSpecValue } from '../../core/spec/read-spec.ts';
import { knowledge } from '../index.ts';

function outcomeOf(value: Record<string, unknown>) {
  const reading = readSpecValue(value);
  if (reading.kind === 'invalid') throw new Error(reading.findings.map(({ message }) => message).join(' '));
  return decide({ spec: reading.spec, knowledge });
}

function planOf(value: Record<string, unknown>): Plan {
  const outcome = outcomeOf(value);
  if (outcome.kind === 'abort') throw new Error(outcome.reasons.map(({ because }) => because).join(' '));
  return outcome;
}

const codesOf = (value: Record<string, unknown>) => {
  const outcome = outcomeOf(value);
  return outcome.kind === 'abort' ? outcome.reasons.map(({ code }) => code) : [];
};
const choiceOf = (plan: Plan, topic: string) => plan.decisions.find((made) => made.topic === topic)?.choice;

const online = {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 50, latency_ms: 200 },
  governance_level: 'production',
};

test('a tree on AWS with MLflow: MLflow stays, SageMaker serves and rolls back by alarms, two to three instances', () => {
  const plan = planOf({
    ...online,
    existing_stack: ['mlflow', 'sagemaker'],
    model: { framework: 'sklearn', service_time_ms: 8 },
  });
  expect(['tracking', 'serving', 'compute', 'rollout', 'drift'].map((topic) => choiceOf(plan, topic))).toEqual([
    'mlflow',
    'sagemaker-endpoint',
    'cpu',
    'sagemaker-canary',
    'sagemaker-monitor',
  ]);
  expect(plan.capacity).toMatchObject({ inFlight: 0.4, replicasForLoad: 1, replicas: 2, maxReplicas: 3 });
});

test('an encoder at 1200 rps and 80 ms on Kubernetes: a GPU, compression, a canary, eight replicas', () => {
  const plan = planOf({
    ...online,
    model_type: 'nlp',
    scale_requirements: { rps: 1200, latency_ms: 80 },
    existing_stack: 'kubernetes',
    environment: { gpu: true },
    model: { framework: 'pytorch', service_time_ms: 25 },
  });
  expect(choiceOf(plan, 'serving')).toBe('kserve');
  expect(choiceOf(plan, 'compute')).toBe('gpu');
  expect(choiceOf(plan, 'compression')).toBe('fp16');
  expect(choiceOf(plan, 'caching')).toBe('model-cache');
  expect(plan.capacity).toMatchObject({ inFlight: 30, replicasForLoad: 7, replicas: 8, maxReplicas: 12 });
});

test('a language model on own GPUs: vLLM, the queue scales it, two replicas for the load and one to lose', () => {
  const plan = planOf({
    ...online,
    model_type: 'generative',
    scale_requirements: { rps: 5 },
    environment: { hosting: 'on-prem', gpu: true },
    model: { service_time_ms: 6000, size_gb: 16 },
  });
  expect(choiceOf(plan, 'serving')).toBe('vllm');
  expect(plan.capacity).toMatchObject({ inFlight: 30, replicasForLoad: 2, replicas: 3 });
});

test('a network on devices: its runtime, int8 with calibration, rings', () => {
  const plan = planOf({
    model_type: 'computer-vision',
    deployment_target: 'edge',
    scale_requirements: { latency_ms: 30 },
    governance_level: 'production',
    environment: { edge_tooling: ['executorch'] },
    model: { framework: 'pytorch' },
  });
  expect(['edge', 'compression', 'rollout', 'rollback'].map((topic) => choiceOf(plan, topic))).toEqual([
    'executorch',
    'int8-static',
    'staged-rings',
    'device-previous-slot',
  ]);
});

test('twelve models of 9 ms under 40 ms on CPU are refused with the sum', () => {
  const value = {
    ...online,
    scale_requirements: { rps: 50, latency_ms: 40 },
    model: { ensemble: true, ensemble_size: 12, service_time_ms: 9 },
  };
  expect(codesOf(value)).toEqual(['ensemble-too-slow']);
  expect(codesOf({ ...value, environment: { gpu: true } })).toEqual([]);
});

test('Keras on TorchServe is refused for the format and for the server', () => {
  expect(
    codesOf({ ...online, model: { framework: 'keras', format: 'keras' }, choices: { serving: 'torchserve' } }).sort(),
  ).toEqual(['format-not-servable', 'retired-platform']);
});

test('nightly churn of a team of three on own machines: cron, MLflow, no orchestrator, no feature store', () => {
  const plan = planOf({
    ...online,
    deployment_target: 'batch',
    scale_requirements: { data_volume_gb: 2 },
    team: { size: 3 },
    environment: { hosting: 'on-prem' },
    feature_store: false,
  });
  expect(
    ['batch', 'tracking', 'orchestration', 'feature-store', 'rollout'].map((topic) => choiceOf(plan, topic)),
  ).toEqual(['cron-container', 'mlflow', 'ci-schedule', 'none', 'shadow-table']);
});

describe('what is retired or ending', () => {
  test('Neptune in the stack becomes a migration, Neptune as a choice is refused', () => {
    const plan = planOf({ ...online, existing_stack: 'neptune' });
    expect(choiceOf(plan, 'tracking')).toBe('mlflow');
    expect(plan.statuses[0]?.status.says).toContain('2026-03-05');
    expect(codesOf({ ...online, choices: { tracking: 'neptune' } })).toEqual(['retired-platform']);
  });
  test('Opsgenie and Horovod are integrated, with their end and the way out', () => {
    const plan = planOf({
      ...online,
      tier: 'T3',
      alerting: { receivers: [{ type: 'opsgenie' }] },
      choices: { 'distributed-training': 'horovod' },
    });
    const made = (topic: string) => plan.decisions.find((decision) => decision.topic === topic);
    expect(made('alerting')?.status?.says).toContain('April 2027');
    expect(made('distributed-training')).toMatchObject({ by: 'user', choice: 'horovod', status: { kind: 'dormant' } });
  });
});

describe('tiers', () => {
  const tierOf = (extra: Record<string, unknown>) => planOf({ ...online, ...extra }).tier;
  test('gdpr alone does not force T3, hipaa does', () => {
    expect(tierOf({ regulations: ['gdpr'] })).toBe('T2');
    expect(tierOf({ regulations: ['gdpr', 'hipaa'] })).toBe('T3');
  });
  test('maturity decides before governance, the flag before both', () => {
    expect([0, 1, 2].map((maturity_level) => tierOf({ maturity_level }))).toEqual(['T3', 'T2', 'T3']);
    expect(tierOf({ governance_level: 'experimental' })).toBe('T1');
    expect(tierOf({ maturity_level: 0, tier: 'T1' })).toBe('T1');
  });
});

test('a choice of the user is honoured, marked, and names what the rules would take', () => {
  const made = planOf({ ...online, existing_stack: 'kubernetes', choices: { serving: 'kubernetes' } }).decisions.find(
    ({ topic }) => topic === 'serving',
  );
  expect(made).toMatchObject({
    choice: 'kubernetes',
    by: 'user',
    because: expect.stringContaining('The rules would take kserve'),
    flips: [],
  });
});

test.each([
  ['edge-without-runtime', { ...online, deployment_target: 'edge' }],
  [
    'capacity-exceeded',
    { ...online, scale_requirements: { rps: 5000, latency_ms: 100 }, environment: { capacity: { cpu_cores: 4 } } },
  ],
  ['gpu-required', { ...online, model_type: 'generative', environment: { gpu: false } }],
  ['explainability-without-method', { ...online, model_type: 'generative', model: { explainability: true } }],
  ['contradictory-governance', { ...online, governance_level: 'experimental', regulations: ['hipaa'] }],
  ['scale-to-zero-too-slow', { ...online, choices: { autoscaling: 'scale-to-zero' } }],
  [
    'keras3-multiworker',
    { ...online, model: { framework: 'keras' }, choices: { 'distributed-training': 'tf-multiworker' } },
  ],
  ['canary-without-knative', { ...online, choices: { rollout: 'knative-canary' } }],
  ['conflicting-inputs', { ...online, deployment_target: 'batch' }],
  ['format-not-servable', { ...online, model: { format: 'state-dict' } }],
])('%s', (code, value) => expect(codesOf(value)).toContain(code));
