// The worked numbers of queueing theory and of the canary's sample size, as they are published.
import { expect, test } from 'vitest';
import { capacityOf, erlangC, meanWaitS, psiNoiseFloor, requestsPerArm } from './capacity.ts';

const worked = {
  peakRps: 1200,
  lowRps: 0,
  serviceTimeS: 0.006,
  concurrency: 4,
  utilisation: 0.6,
  leastReplicas: 2,
  burst: 1.5,
  modelGb: 0.1,
  workers: 4,
  gpusPerReplica: 0,
};

test('1200 rps of 6 ms on pods with four workers need three for the load and four in all', () => {
  expect(capacityOf(worked)).toMatchObject({
    inFlight: 7.2,
    replicasForLoad: 3,
    replicas: 4,
    minReplicas: 2,
    maxReplicas: 6,
    concurrencyTarget: 2,
  });
});

test('Erlang C gives the mean waits of the worked example', () => {
  const wait = (servers: number) => meanWaitS({ arrivalRps: 1200, serviceTimeS: 0.006, servers }) * 1000;
  expect(wait(12)).toBeCloseTo(0.09, 2);
  expect(wait(8)).toBeCloseTo(5.3, 1);
  expect(wait(16)).toBeCloseTo(0.002, 3);
});

test('one server waits as M/M/1 says: utilisation over one minus utilisation', () => {
  for (const [load, waits] of [
    [0.6, 1.5],
    [0.7, 2.333],
    [0.8, 4],
    [0.9, 9],
  ] as const) {
    expect(meanWaitS({ arrivalRps: load, serviceTimeS: 1, servers: 1 })).toBeCloseTo(waits, 2);
    expect(erlangC(1, load)).toBeCloseTo(load, 10);
  }
});

test('more load than servers waits without bound', () => {
  expect(meanWaitS({ arrivalRps: 10, serviceTimeS: 1, servers: 5 })).toBe(Number.POSITIVE_INFINITY);
  expect(erlangC(5, 10)).toBe(1);
});

test('golden cases of the decision sheet: 50 rps of 8 ms, 1200 rps of 25 ms at eight in flight', () => {
  expect(capacityOf({ ...worked, peakRps: 50, serviceTimeS: 0.008 })).toMatchObject({
    inFlight: 0.4,
    replicasForLoad: 1,
    replicas: 2,
    maxReplicas: 3,
  });
  expect(capacityOf({ ...worked, serviceTimeS: 0.025, concurrency: 8 })).toMatchObject({
    inFlight: 30,
    replicasForLoad: 7,
    replicas: 8,
    maxReplicas: 12,
  });
});

test('five generations a second of six seconds each, 24 in flight at 0.7, need two cards and one to lose', () => {
  expect(capacityOf({ ...worked, peakRps: 5, serviceTimeS: 6, concurrency: 24, utilisation: 0.7 })).toMatchObject({
    inFlight: 30,
    replicasForLoad: 2,
    replicas: 3,
  });
});

test('requests per canary arm are those of the normal approximation', () => {
  expect(requestsPerArm(0.001, 0.01)).toBe(835);
  expect(requestsPerArm(0.005, 0.01)).toBe(3683);
  expect(requestsPerArm(0.01, 0.02)).toBe(1827);
  expect(requestsPerArm(0.01, 0.05)).toBe(224);
});

test('the noise floor of PSI falls with the sample and rises with the number of features', () => {
  expect(psiNoiseFloor({ bins: 10, reference: 200, current: 200 })).toBeCloseTo(0.169, 2);
  expect(psiNoiseFloor({ bins: 10, reference: 500, current: 500 })).toBeCloseTo(0.068, 2);
  expect(psiNoiseFloor({ bins: 10, reference: 1000, current: 1000 })).toBeCloseTo(0.034, 2);
  expect(psiNoiseFloor({ bins: 10, reference: 500, current: 500, features: 50 })).toBeGreaterThan(0.1);
});

test('an enormous load is computed without growing slow', () => {
  const { replicas, meanWaitMs } = capacityOf({ ...worked, peakRps: 10_000_000, serviceTimeS: 60 });
  expect(replicas).toBeGreaterThan(1_000_000);
  expect(meanWaitMs).toBeLessThan(1);
});
