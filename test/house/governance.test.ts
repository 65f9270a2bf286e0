// What the files of governance promise: a source for each question, no claim, and a picture of the steps that run.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide, gate, generate, readSpec } from '../../src/api.ts';

const reading = readSpec(undefined, {
  model_type: 'classification',
  deployment_target: 'online',
  scale_requirements: { rps: 50 },
  governance_level: 'production',
  existing_stack: ['kubernetes', 'mlflow'],
  regulations: ['gdpr', 'hipaa', 'eu-ai-act', 'credit'],
  team: { owner: 'otto', approvers: ['rosa', 'Ben B', 'kim@example.com'] },
  ci: 'github',
  tier: 'T3',
});
if (reading.kind === 'invalid') throw new Error(reading.findings[0]?.message);
const plan = decide(reading.spec);
if (plan.kind === 'abort') throw new Error(plan.reasons[0]?.because);
const artifacts = generate(plan);
const textOf = (path: string) => artifacts.find((artifact) => artifact.path === path)?.text ?? '';

test('the gate approves it', () => expect(gate(plan, artifacts).kind).toBe('approved'));

test.each([
  ['privacy', 'checks', 16],
  ['ai-act', 'articles', 14],
])('each question of %s has a source and is open', (name, key, count) => {
  const text = textOf(`mlops/governance/${name}.yaml`);
  const checks = parse(text)[key] as readonly Readonly<Record<string, string>>[];
  expect(checks).toHaveLength(count);
  for (const check of checks) expect(check).toMatchObject({ source: expect.stringMatching(/\.\w+/), status: 'open' });
  expect(text).not.toMatch(/\b(?:is|are|fully) compliant\b/i);
});

test('the picture has each step of the retraining pipeline, in its order', () => {
  const { steps } = parse(textOf('mlops/pipelines/retraining.yaml')) as {
    readonly steps: readonly { readonly name: string; readonly dependencies?: readonly string[] }[];
  };
  const lineage = textOf('docs/mlops/lineage.md');
  expect(steps.length).toBeGreaterThan(3);
  for (const { name, dependencies = [] } of steps) {
    expect(lineage).toContain(`${name}["${name}"]`);
    for (const before of dependencies) expect(lineage).toContain(`${before} --> ${name}`);
  }
});

test('code owners are those whom a review system can name', () => {
  expect(textOf('.github/CODEOWNERS')).toContain('/mlops/governance/ @rosa kim@example.com\n');
});
