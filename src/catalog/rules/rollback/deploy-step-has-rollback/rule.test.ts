// Proved by the examples of its page, and by fixes in every dialect.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';
import { applyEdits } from '../../../../core/text/edit.ts';
import { parseSourceFile } from '../../../../core/text/source-file.ts';

testRulePage('rollback/deploy-step-has-rollback');

const step = '{ name: model-deployment, component: kserve.Deployer }';
const json =
  '{\n  "pipeline_name": "a",\n  "steps": [{ "name": "model-deployment", "component": "kserve.Deployer" }]\n}\n';

test.each([
  ['block YAML', 'p.yaml', `pipeline_name: a\nsteps:\n  - ${step}\n`],
  ['block YAML without a last line end', 'p.yaml', `pipeline_name: a\nsteps:\n  - ${step}`],
  ['Windows line ends', 'p.yaml', `pipeline_name: a\r\nsteps:\r\n  - ${step}\r\n`],
  ['a comment at the end', 'p.yaml', `pipeline_name: a\nsteps:\n  - ${step} # the last\n# end\n`],
  ['a second document', 'p.yaml', `pipeline_name: a\nsteps:\n  - ${step}\n---\nother: 1\n`],
  [
    'steps before the name',
    'p.yaml',
    `steps:\n  - name: model-deployment\n    component: kserve.Deployer\npipeline_name: |\n  a\n`,
  ],
  ['a flow mapping', 'p.yaml', `{ pipeline_name: a, steps: [${step}] }\n`],
  ['JSON', 'p.json', json],
])('the fix in %s gives a file that is clean and keeps everything else', (_, path, text) => {
  const [found] = findingsOf(path, text);
  expect(found?.rule).toBe('rollback/deploy-step-has-rollback');
  const fixed = applyEdits(text, found?.fixes[0]?.edits ?? []) ?? '';
  expect(findingsOf(path, fixed).filter(({ rule }) => rule !== 'schema/value')).toEqual([]);
  expect(parseSourceFile(path, fixed).documents[0]?.find('rollback')?.value).toEqual({
    step: 'model-deployment',
    to: 'previous',
    when: ['slo_violation', 'evaluation_failed'],
  });
  expect(fixed.replace(found?.fixes[0]?.edits[0]?.text ?? '', '')).toBe(text);
  if (path.endsWith('.json')) expect(() => JSON.parse(fixed)).not.toThrow();
  if (text.includes('\r\n')) expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a step that takes a deployment down is none', () => {
  expect(
    findingsOf('p.yaml', 'pipeline_name: a\nsteps:\n  - { name: undeploy-old, component: custom.Cleaner }\n'),
  ).toEqual([]);
});
