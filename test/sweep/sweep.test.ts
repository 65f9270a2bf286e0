// Every combination of the inputs ends in a plan or in an abort with a reason, within the token budget, all sources dated.
import { expect, test } from 'vitest';
import { tokenTable } from '../../build/token-table.ts';
import { abortJson, decide, planJson, readSpec, renderPlan, tokenBudgets } from '../../src/api.ts';
import { knowledge } from '../../src/catalog/index.ts';
import type { Plan } from '../../src/core/decide/decision.ts';
import { tokenCounter } from '../../src/core/gate/token-counter.ts';
import { deploymentTargets, governanceLevels, modelTypes, stackIds } from '../../src/core/spec/spec.ts';

const scales: readonly Record<string, number>[] = [
  { rps: 500, latency_ms: 150 },
  { rps: 5000, latency_ms: 80 },
  { latency_ms: 30 },
  { data_volume_gb: 500 },
  { concurrent_users: 2000 },
  { rps: 0.5, latency_ms: 1000 },
];

type Base = { model_type: string; deployment_target: string; governance_level: string };

/** The other half of the sweep gives every optional input, in values that do not contradict the required ones. */
const optionalsFor = ({ model_type, deployment_target, governance_level }: Base): Record<string, unknown> => ({
  version: 1,
  model: {
    name: 'Zürich «Modell» | #1 `x`',
    version: '2.3.4',
    size_gb: deployment_target === 'embedded' ? 0.01 : 1.5,
    params_million: 300,
    service_time_ms: 7,
    explainability: model_type !== 'generative',
  },
  environment: { cloud: 'aws', hosting: 'hybrid', kubernetes: true, gpu: true, edge_tooling: ['onnx', 'tflite'] },
  team: { name: 'Team', size: 3, owner: 'Owner <o@example.org>', approvers: ['A', 'B'], contact: '#ml' },
  maturity_level: 2,
  regulations: governance_level === 'experimental' ? ['gdpr'] : ['gdpr', 'hipaa'],
  retention_days: 400,
  ci: 'gitlab',
  feature_store: true,
  approval_system: 'servicenow',
  retraining: {
    schedule: '0 2 * * 0',
    triggers: ['schedule', 'drift'],
    on_drift: 'confirm',
    min_improvement_percent: 1,
  },
  environments: ['dev', 'prod'],
  names: {
    namespace: 'ml',
    image_registry: 'registry.example.org/ml',
    artifact_store: 's3://bucket/x',
    tracking_uri: 'https://mlflow.example.org',
  },
  alerting: { receivers: [{ type: 'opsgenie', secret_ref: 'ops' }] },
  slo: { availability: 0.999, window_days: 30 },
});

/** Which targets a platform's own tooling serves; edge and embedded are named by their runtimes. */
const namesTooling = (stack: string | undefined, target: string, extra: Record<string, unknown>) => {
  if (target === 'edge' || target === 'embedded') return extra['environment'] !== undefined;
  if (stack === undefined) return false;
  return target === 'batch'
    ? !['neptune', 'wandb', 'seldon', 'custom'].includes(stack)
    : !['neptune', 'wandb', 'airflow', 'prefect', 'custom'].includes(stack);
};

const countLines = lineCounter(tokenCounter(tokenTable()));

test('the whole space of inputs', () => {
  const started = Date.now();
  const count = { specs: 0, plans: 0, aborts: 0, withTooling: 0, withToolingPlanned: 0, flips: 0 };
  const most: Record<string, number> = { T1: 0, T2: 0, T3: 0 };
  const codes = new Map<string, number>();
  const failures: string[] = [];
  for (const model_type of modelTypes)
    for (const deployment_target of deploymentTargets)
      for (const governance_level of governanceLevels)
        for (const stack of [undefined, ...stackIds])
          for (const scale_requirements of scales)
            for (const extra of [
              {},
              optionalsFor({ model_type, deployment_target, governance_level }),
              { tier: 'T1' },
            ]) {
              const value = {
                model_type,
                deployment_target,
                scale_requirements,
                governance_level,
                ...(stack ? { existing_stack: stack } : {}),
                ...extra,
              };
              const reading = readSpec(undefined, value);
              if (reading.kind === 'invalid')
                throw new Error(
                  `not legal: ${JSON.stringify(value)}: ${reading.findings.map(({ message }) => message).join(' ')}`,
                );
              count.specs++;
              const outcome = decide(reading.spec);
              const isNamed = namesTooling(stack, deployment_target, extra);
              if (isNamed) count.withTooling++;
              if (outcome.kind === 'abort') {
                count.aborts++;
                for (const { code, because, remedy, sources } of abortJson(outcome).reasons) {
                  codes.set(code, (codes.get(code) ?? 0) + 1);
                  if (because.length < 20 || remedy.length < 10 || sources.length === 0)
                    failures.push(`abort ${code} says too little: ${JSON.stringify(value)}`);
                }
                continue;
              }
              count.plans++;
              if (isNamed) count.withToolingPlanned++;
              const text = renderPlan(outcome, []);
              const tokens = countLines(text);
              most[outcome.tier] = Math.max(most[outcome.tier] ?? 0, tokens);
              if (tokens > tokenBudgets[outcome.tier])
                failures.push(`${tokens} tokens in ${outcome.tier}: ${JSON.stringify(value)}`);
              failures.push(
                ...incomplete(outcome, reading.outside).map((problem) => `${problem}: ${JSON.stringify(value)}`),
              );
              count.flips += outcome.decisions.reduce((sum, { flips }) => sum + flips.length, 0);
            }
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `sweep: ${count.specs} specs in ${seconds.toFixed(1)} s; ${count.plans} plans, ${count.aborts} aborts; ` +
      `${((100 * count.withToolingPlanned) / count.withTooling).toFixed(1)} % of the ${count.withTooling} that name their target's tooling end in a plan; ` +
      `${count.flips} flips; most tokens ${JSON.stringify(most)}; aborts by code ${JSON.stringify(Object.fromEntries(codes))}`,
  );
  expect(failures.slice(0, 20)).toEqual([]);
  expect(count.specs).toBeGreaterThanOrEqual(10_000);
  expect(count.withToolingPlanned / count.withTooling).toBeGreaterThanOrEqual(0.6);
});

test('the quick plan keeps its budget even when every topic is chosen by hand and every text is as long as it may be', () => {
  const long = 'Größe ✓ 漢字 '.repeat(20);
  const choices = Object.fromEntries(
    knowledge.decisions.map(({ topic, options }) => [
      topic,
      Object.entries(options)
        .filter(([, { status }]) => status?.kind !== 'retired')
        .sort(([, a], [, b]) => b.winsWhen.length - a.winsWhen.length)[0]?.[0],
    ]),
  );
  for (const model_type of modelTypes) {
    for (const tier of ['T1', 'T2', 'T3'] as const) {
      const value = {
        tier,
        model_type,
        deployment_target: 'online',
        scale_requirements: { rps: 12_345.678, latency_ms: 123.456, concurrent_users: 98_765 },
        governance_level: 'production',
        existing_stack: [...stackIds],
        choices: { ...choices, rollout: 'shadow-then-canary', autoscaling: 'keda-in-flight' },
        model: { name: long.slice(0, 80) },
        team: { owner: long.slice(0, 120), name: long.slice(0, 80) },
      };
      const reading = readSpec(undefined, value);
      if (reading.kind === 'invalid') throw new Error(reading.findings.map(({ message }) => message).join(' '));
      const outcome = decide(reading.spec);
      if (outcome.kind === 'abort') throw new Error(outcome.reasons.map(({ because }) => because).join(' '));
      expect(countLines(renderPlan(outcome, [])), `${model_type} ${tier}`).toBeLessThanOrEqual(tokenBudgets[tier]);
    }
  }
});

test('each flip is true: the changed input, decided anew, gives the named choice', () => {
  let checked = 0;
  for (const model_type of modelTypes)
    for (const deployment_target of deploymentTargets)
      for (const scale_requirements of scales.slice(0, 4)) {
        const value: Record<string, unknown> = {
          model_type,
          deployment_target,
          scale_requirements,
          governance_level: 'production',
          existing_stack: ['mlflow', 'kubernetes'],
          environment: { edge_tooling: ['onnx'] },
        };
        const reading = readSpec(undefined, value);
        if (reading.kind === 'invalid') throw new Error('the spec is legal');
        const outcome = decide(reading.spec);
        if (outcome.kind === 'abort') continue;
        for (const { topic, flips } of outcome.decisions)
          for (const { change, to } of flips) {
            const again = readSpec(undefined, changed(value, change));
            if (again.kind === 'invalid')
              throw new Error(
                `a flip proposes an illegal input: ${JSON.stringify(change)}: ${again.findings.map(({ message }) => message).join(' ')}`,
              );
            const other = decide(again.spec);
            expect(
              other.kind === 'plan' ? other.decisions.find((made) => made.topic === topic)?.choice : 'abort',
              `${JSON.stringify(value)} ${topic} ${JSON.stringify(change)}`,
            ).toBe(to);
            checked++;
          }
      }
  console.log(`flips decided anew: ${checked}`);
  expect(checked).toBeGreaterThan(200);
});

function incomplete(plan: Plan, outside: Parameters<typeof planJson>[0]['outside']): string[] {
  const { decisions } = planJson({ plan, outside, artifacts: [], tokensUsed: 0 });
  return decisions.flatMap(({ topic, because, sources, alternatives }) => [
    ...(because.length < 15 ? [`${topic} gives no reason`] : []),
    ...(sources.length === 0 || sources.some(({ accessed }) => !/^\d{4}-\d\d-\d\d$/.test(accessed))
      ? [`${topic} has no dated source`]
      : []),
    ...(alternatives.some(({ when }) => when.length < 10)
      ? [`${topic} rejects an option without saying when it wins`]
      : []),
  ]);
}

const scaleKeys = new Set([
  'rps',
  'latency_ms',
  'data_volume_gb',
  'concurrent_users',
  'freshness_s',
  'payload_mb',
  'repeat_ratio',
]);

function changed(value: Record<string, unknown>, change: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.entries(change).reduce(
    (current, [key, leaf]) => setAt(current, scaleKeys.has(key) ? ['scale_requirements', key] : key.split('.'), leaf),
    value,
  );
}

function setAt(
  value: Record<string, unknown>,
  [head, ...rest]: readonly string[],
  leaf: unknown,
): Record<string, unknown> {
  if (head === undefined) return value;
  return {
    ...value,
    [head]: rest.length === 0 ? leaf : setAt((value[head] ?? {}) as Record<string, unknown>, rest, leaf),
  };
}

// Plans share most of their lines. A line that begins with a letter, a digit or markup never joins a token of the line before.
function lineCounter(count: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) =>
    text.split(/(?<=\n)(?=[^\s/])/).reduce((sum, line) => {
      const cached = known.get(line) ?? count(line);
      known.set(line, cached);
      return sum + cached;
    }, 0);
}
