// The curve agrees with the plan at the peak and grows with the load.
import { expect, test } from 'vitest';
import { capacityOf } from '../../core/decide/capacity.ts';
import { capacityCurve } from './capacity-curve.ts';

// The worked example of the capacity model: 1200 rps, 6 ms, 4 workers.
const capacity = capacityOf({
  peakRps: 1200,
  lowRps: 120,
  serviceTimeS: 0.006,
  concurrency: 4,
  utilisation: 0.6,
  leastReplicas: 2,
  burst: 1.5,
  modelGb: 0.1,
  workers: 4,
  gpusPerReplica: 0,
});

test('at the peak the curve wants what the plan computed for the load', () => {
  const { points, planned } = capacityCurve(capacity);
  const peak = points.find(({ rps }) => rps === 1200);
  expect(peak?.replicas).toBe(capacity.replicasForLoad);
  expect(peak?.waitMs).toBeCloseTo(capacity.meanWaitMs, 4);
  expect(planned).toBe(4);
});

test('more load never wants fewer replicas, and never waits less', () => {
  const { points } = capacityCurve(capacity);
  for (const [index, { replicas, waitMs }] of points.entries()) {
    expect(replicas).toBeGreaterThanOrEqual(points[index - 1]?.replicas ?? 0);
    if (waitMs !== undefined) expect(waitMs).toBeGreaterThanOrEqual(points[index - 1]?.waitMs ?? 0);
  }
  expect(points.at(-1)?.rps).toBe(2400);
});
