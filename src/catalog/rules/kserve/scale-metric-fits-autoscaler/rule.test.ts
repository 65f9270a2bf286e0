// Proved by the examples of its page; the webhook's refusals are errors, what is dropped in silence a warning.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('kserve/scale-metric-fits-autoscaler');

test.each([
  ['Standard', 'hpa', 'rps', 'error'],
  ['Standard', 'keda', 'cpu', 'error'],
  ['Standard', undefined, 'rps', 'warning'],
  ['Knative', undefined, 'cpu', 'error'],
  [undefined, undefined, 'cpu', 'warning'],
  ['Standard', 'external', 'rps', undefined],
])('mode %s, class %s, metric %s: %s', (mode, scaler, metric, severity) => {
  const annotations = JSON.stringify({
    ...(mode ? { 'serving.kserve.io/deploymentMode': mode } : {}),
    ...(scaler ? { 'serving.kserve.io/autoscalerClass': scaler } : {}),
  });
  const text = `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a, annotations: ${annotations} }\nspec: { predictor: { scaleMetric: ${metric}, maxReplicas: 3, model: { modelFormat: { name: sklearn } } } }\n`;
  const found = findingsOf('a.yaml', text).find(({ rule }) => rule === 'kserve/scale-metric-fits-autoscaler');
  expect(found?.severity).toBe(severity);
});
