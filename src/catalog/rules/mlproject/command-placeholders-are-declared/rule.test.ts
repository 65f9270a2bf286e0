// Proved by the examples of its page, with the nearest declared name.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('mlproject/command-placeholders-are-declared');

test('the nearest declared parameter is offered, a shell variable is explained', () => {
  const text = 'name: a\nentry_points:\n  main:\n    parameters: { seed: int }\n    command: "x {sed} ${HOME} {{fine}}"\n';
  expect(findingsOf('MLproject', text).map(({ message }) => message)).toEqual([expect.stringContaining('Did you mean {seed}?'), expect.stringContaining('write ${{HOME}}')]);
});
