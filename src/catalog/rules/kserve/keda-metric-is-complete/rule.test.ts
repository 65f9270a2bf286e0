// Proved by the examples of its page, and one by one.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('kserve/keda-metric-is-complete');

test.each([
  ['{ type: Resource, external: {} }', 'needs the field resource'],
  ['{ type: Resource, resource: { name: cpu } }', 'needs a target'],
  ['{ type: Resource, resource: { name: cpu, target: { averageUtilization: 7 } } }', 'target.type must be written'],
  [
    '{ type: Resource, resource: { name: cpu, target: { type: AverageValue, averageValue: "1" } } }',
    'cpu target must be',
  ],
  ['{ type: Resource, resource: { name: memory, target: { type: Value, value: 1Gi } } }', 'memory target must be'],
  [
    '{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 170 } } }',
    'between 1 and 100',
  ],
  [
    '{ type: PodMetric, podmetric: { metric: { query: "" }, target: { type: Value, value: "1" } } }',
    'must not be empty',
  ],
])('%s', (metric, message) => {
  const text = `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a, annotations: { serving.kserve.io/deploymentMode: Standard, serving.kserve.io/autoscalerClass: keda } }\nspec: { predictor: { model: { modelFormat: { name: sklearn } }, maxReplicas: 2, autoScaling: { metrics: [${metric}] } } }\n`;
  const found = findingsOf('a.yaml', text).find(({ rule }) => rule === 'kserve/keda-metric-is-complete');
  expect(found?.message).toContain(message);
});
