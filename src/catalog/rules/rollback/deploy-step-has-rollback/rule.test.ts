// Proved by the examples of its page.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('rollback/deploy-step-has-rollback');

test('the inserted block takes the line ends of the file', () => {
  const text = 'pipeline_name: a\r\nsteps:\r\n  - { name: model-deployment, component: kserve.Deployer }\r\n';
  const [found] = findingsOf('p.yaml', text);
  expect(found?.fixes[0]?.edits[0]?.text).toMatch(/^rollback: .*\r\n$/);
});
