// What the table of shapes lets through is what the schema lets through, unchanged.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { specShape } from './shape.ts';
import { fits } from './shape-fits.ts';
import { specSchema } from './spec-schema.ts';

const full = {
  version: 1,
  model_type: 'generative',
  deployment_target: 'online',
  scale_requirements: { rps: 5, latency_ms: 900, repeat_ratio: 0.2, rps_min: 0 },
  governance_level: 'production',
  existing_stack: ['kubernetes', 'mlflow'],
  model: {
    name: 'support',
    version: '1.2.3',
    framework: 'transformers',
    size_gb: 8,
    ensemble: false,
    ensemble_size: 3,
  },
  llm: { base_model: 'm', input_tokens: 800, prefix_share: 1 },
  environment: {
    cloud: 'aws',
    gpu: true,
    edge_tooling: ['onnx'],
    capacity: { gpus: [{ type: 'L4', memory_gb: 24, count: 2 }] },
  },
  team: { name: 'a team', size: 4, approvers: ['x', 'y'] },
  maturity_level: 2,
  regulations: ['gdpr'],
  retraining: { schedule: '0 2 * * 0', triggers: ['drift'], min_improvement_percent: 0 },
  environments: ['dev', 'prod'],
  names: { namespace: 'ml', artifact_store: 's3://a/b' },
  alerting: { receivers: [{ type: 'slack', secret_ref: 'slack-url' }, { type: 'email' }] },
  slo: { availability: 0.999, window_days: 30 },
  validate: { 'secrets/no-inline-secret': 'warning' },
  tier: 'auto',
  prices: { currency: 'EUR', as_of: '2026-11-25', gpu_hour: 0 },
  choices: { serving: 'kserve' },
};

// Values near the edges of what is legal.
const other = fc.constantFrom<unknown>(
  ...[
    0,
    -1,
    1,
    1.5,
    0.999999,
    2,
    1e12,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
    ' a ',
    'a',
    'A_B',
    'x'.repeat(301),
  ],
  ...[
    '1.0.0',
    '2026-11-25\n',
    'kserve',
    'gdpr',
    'auto',
    true,
    null,
    undefined,
    [],
    {},
    ['a'],
    ['gdpr', 'gdpr'],
    { a: 1 },
  ],
);

/** Every place of a value, as the keys that lead there. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, below]) => places(below, [...path, key]))];
}

function changed(value: unknown, [head, ...rest]: readonly string[], to: (old: unknown) => unknown): unknown {
  if (head === undefined) return to(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const record = copy as Record<string, unknown>;
  record[head] = changed(record[head], rest, to);
  return copy;
}

const change = fc.record({
  path: fc.constantFrom(...places(full)),
  to: fc.oneof(
    other.map((value) => () => value),
    fc
      .constantFrom('extra', 'rps', 'toString', '')
      .chain((key) =>
        other.map(
          (value) => (old: unknown) => (typeof old === 'object' && old !== null ? { ...old, [key]: value } : old),
        ),
      ),
  ),
});

test('what fits is legal and stays as it is', () => {
  let fitted = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const value = changes.reduce<unknown>((now, { path, to }) => changed(now, path, to), full);
      if (!fits(specShape, value)) return;
      fitted++;
      const parsed = specSchema.safeParse(value);
      expect(parsed.success).toBe(true);
      expect(parsed.data).toEqual(value);
    }),
    { numRuns: 20_000 },
  );
  expect(fitted).toBeGreaterThan(1000);
});

test('the whole spec and every example fit: they do not wait for the schema', () => {
  expect(fits(specShape, full)).toBe(true);
  const examples = new URL('../../../examples', import.meta.url).pathname;
  for (const name of readdirSync(examples, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('mlops.yaml'))
      expect(fits(specShape, parse(readFileSync(join(examples, name), 'utf8'))), name).toBe(true);
});
