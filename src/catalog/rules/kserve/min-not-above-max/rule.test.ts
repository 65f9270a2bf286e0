// Proved by the examples of its page, and in the other components.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('kserve/min-not-above-max');

test('the transformer is looked at too, and the mark stands under the lower bound', () => {
  const text =
    'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a }\nspec:\n  predictor: { model: { modelFormat: { name: onnx } } }\n  transformer: { minReplicas: 7, maxReplicas: 2 }\n';
  const [found] = findingsOf('a.yaml', text).filter(({ rule }) => rule === 'kserve/min-not-above-max');
  expect(text.slice(found?.place.start, found?.place.end)).toBe('7');
});
