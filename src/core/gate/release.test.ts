// Which approvals hold: one person's or two people's, of the right people, in time.
import { expect, test } from 'vitest';
import { decide, readSpec } from '../../api.ts';
import { approvalPath, modelCardPath, releaseOf, releaseRefusals } from './release.ts';

const now = '2026-11-25T12:00:00Z';

function refusals(approval: string, regulations: readonly string[] = []): string {
  const reading = readSpec(undefined, {
    model_type: 'classification',
    deployment_target: 'online',
    scale_requirements: { rps: 50 },
    governance_level: 'production',
    existing_stack: ['kubernetes', 'mlflow'],
    tier: 'T2',
    model: { name: 'fraud', version: '1.0.0' },
    team: { owner: 'otto', approvers: ['rosa', 'ben'] },
    ...(regulations.length > 0 ? { regulations } : {}),
  });
  if (reading.kind === 'invalid') throw new Error(reading.findings[0]?.message);
  const plan = decide(reading.spec);
  if (plan.kind === 'abort') throw new Error(plan.reasons[0]?.because);
  const release = releaseOf(plan);
  if (!release) throw new Error('nothing is released');
  const texts = new Map([
    [release.deploy, 'x'],
    [release.rollback, 'x'],
    [modelCardPath, '# Card'],
    [approvalPath('1.0.0'), approval],
  ]);
  return releaseRefusals(plan, release, (path) => texts.get(path), now)
    .map(({ because }) => because)
    .join(' ');
}

const first =
  'model: fraud\nversion: 1.0.0\napproved_by: rosa\napproved_at: 2026-11-25T10:00:00Z\nrequested_by: dora\n';
const second = (by: string) => `second: { approved_by: ${by}, approved_at: '2026-11-25T11:00:00Z', report: r }\n`;

test('one approval is enough without a regulation that asks for two', () => {
  expect(refusals(first)).toBe('');
  expect(refusals(first, ['gdpr'])).toBe('');
});

test('two different people approve what is regulated', () => {
  expect(refusals(first, ['hipaa'])).toContain('hipaa asks for two people');
  expect(refusals(first + second('ben'), ['hipaa'])).toBe('');
  expect(refusals(first + second('rosa'), ['hipaa'])).toContain('of the same person');
  expect(refusals(first + second('mallory'), ['hipaa'])).toContain('mallory is not among team.approvers');
  expect(refusals(first + second('otto'), ['hipaa'])).toContain('otto may not approve their own release');
  expect(refusals(first.replace('dora', 'ben') + second('ben'), ['hipaa'])).toContain('ben may not approve their own');
});

test('an approval ends', () => {
  expect(refusals(`${first}expires_at: 2026-11-25T12:00:00Z\n`)).toBe('');
  expect(refusals(`${first}expires_at: 2026-11-25T11:59:59Z\n`)).toContain('it expired at 2026-11-25T11:59:59Z');
  expect(refusals(`${first}expires_at: soon\n`)).toContain('expires_at is no date');
});
