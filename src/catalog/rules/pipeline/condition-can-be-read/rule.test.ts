// Proved by the examples of its page, and by the edges below.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('pipeline/condition-can-be-read');

test('the mark stands at what cannot be read, whatever the quotes', () => {
  for (const quote of ['"', "'", '']) {
    const text = `pipeline_name: a\nsteps:\n  - name: deploy\n    component: x.Deployer\n    conditional: ${quote}evaluation.f1 > $x${quote}\n`;
    const found = findingsOf('p.yaml', text).find(({ rule }) => rule === 'pipeline/condition-can-be-read');
    expect(text.slice(found?.place.start, found?.place.end)).toBe('$');
  }
});
