// Each row refuses a set-up from which its file was taken, and only where it is asked.
import { expect, test } from 'vitest';
import { decide, gate, generate, readSpec } from '../../src/api.ts';
import { openRows } from '../../src/core/gate/asked-rows.ts';

function project(governance: string, tier: string, regulations: readonly string[] = []) {
  const reading = readSpec(undefined, {
    model_type: 'classification',
    deployment_target: 'online',
    scale_requirements: { rps: 50 },
    governance_level: governance,
    existing_stack: ['kubernetes', 'mlflow'],
    tier,
    ...(regulations.length > 0 ? { regulations } : {}),
  });
  if (reading.kind === 'invalid') throw new Error(reading.findings[0]?.message);
  const plan = decide(reading.spec);
  if (plan.kind === 'abort') throw new Error(plan.reasons[0]?.because);
  return { plan, artifacts: generate(plan) };
}

test.each([
  ['docs/mlops/model-card.md', 'Q12'],
  ['mlops/governance/policy.yaml', 'Q8'],
  ['mlops/governance/retention.yaml', 'Q16'],
  ['mlops/security/ml-deployer-role.yaml', 'Q16'],
  ['mlops/governance/privacy.yaml', 'Q10'],
  ['mlops/serving/rollback.sh', 'Q7'],
])('without %s production is refused by %s', (path, row) => {
  const { plan, artifacts } = project('production', 'T2', ['gdpr']);
  expect(gate(plan, artifacts).kind).toBe('approved');
  const verdict = gate(
    plan,
    artifacts.filter((artifact) => artifact.path !== path),
  );
  expect(verdict.kind === 'refused' && verdict.refusals.map(({ finding }) => finding.message)).toContainEqual(
    expect.stringMatching(`^${row}: `),
  );
});

test.each([
  ['infer_signature', 'Q14'],
  ['git_commit', 'Q11'],
  ['np.random.seed', 'Q13'],
  ['SERIALIZATION_FORMAT_SKOPS', 'Q17'],
  ['semantic_version', 'Q6'],
  ['data_digest', 'Q15'],
])('a training without %s is refused by %s', (word, row) => {
  const { plan, artifacts } = project('experimental', 'T1');
  const changed = artifacts.map((artifact) =>
    artifact.path === 'src/train.py' ? { ...artifact, text: artifact.text.replaceAll(word, 'x') } : artifact,
  );
  const verdict = gate(plan, changed);
  expect(verdict.kind === 'refused' && verdict.refusals.map(({ finding }) => finding.message)).toContainEqual(
    expect.stringMatching(`^${row}: `),
  );
});

const rowsOf = (verdict: ReturnType<typeof gate>) =>
  verdict.kind === 'refused' ? verdict.refusals.map(({ finding }) => finding.message.slice(0, 3)) : [];

test('a decision without a source is refused by Q2', () => {
  const { plan, artifacts } = project('experimental', 'T1');
  const decisions = plan.decisions.map((made, index) => (index === 0 ? { ...made, sources: [] } : made));
  expect(rowsOf(gate({ ...plan, decisions }, artifacts))).toEqual(['Q2:']);
});

test.each([
  ['action', /^ *action: .*\n/m],
  ['threshold', /(?<=^ *expr: .*)(?:[<>]=?|==) [\d.]+|absent\(.*\)/gm],
])('an alert without %s is refused by Q4', (_what, words) => {
  const { plan, artifacts } = project('production', 'T2');
  const changed = artifacts.map((artifact) =>
    artifact.path === 'mlops/monitoring/queries.yaml'
      ? { ...artifact, text: artifact.text.replace(words, '') }
      : artifact,
  );
  expect(rowsOf(gate(plan, changed))).toContain('Q4:');
});

test.each(['rolling', undefined])('production with the rollout %s is refused by Q9, staging is not', (choice) => {
  const withRollout = (governance: string) => {
    const { plan, artifacts } = project(governance, 'T2');
    const decisions = plan.decisions.flatMap((made) =>
      made.topic === 'rollout' ? (choice === undefined ? [] : [{ ...made, choice }]) : [made],
    );
    return rowsOf(gate({ ...plan, decisions }, artifacts));
  };
  expect(withRollout('production')).toContain('Q9:');
  expect(withRollout('staging')).not.toContain('Q9:');
});

test('production without told roles is refused by Q16', () => {
  const { plan, artifacts } = project('production', 'T2');
  const decisions = plan.decisions.filter(({ topic }) => topic !== 'access-control');
  expect(rowsOf(gate({ ...plan, decisions }, artifacts))).toContain('Q16');
});

test('a package without a pin is refused', () => {
  const { plan, artifacts } = project('experimental', 'T1');
  const changed = artifacts.map((artifact) =>
    artifact.path === 'requirements.txt' ? { ...artifact, text: `${artifact.text}numpy\n` } : artifact,
  );
  expect(gate(plan, changed).kind).toBe('refused');
});

test('staging needs no approval, and a quick plan for production says what is open', () => {
  const { plan, artifacts } = project('staging', 'T2');
  expect(
    gate(
      plan,
      artifacts.filter(({ path }) => path !== 'docs/mlops/model-card.md'),
    ).kind,
  ).toBe('approved');
  expect(openRows(project('production', 'T1').plan).join(' ')).toMatch(/approval \(Q8\).*model card \(Q12\)/);
  expect(openRows(project('experimental', 'T1').plan)).toEqual([]);
});
