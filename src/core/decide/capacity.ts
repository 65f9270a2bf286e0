// How many replicas a load needs: Little's law, utilisation and Erlang C, with the arithmetic shown.

/** Load of one service. Times in seconds, rates per second. */
export interface Load {
  readonly peakRps: number;
  readonly lowRps: number;
  readonly serviceTimeS: number;
  /** Requests that one replica works on at once without breaking the latency target. */
  readonly concurrency: number;
  /** Target utilisation: 0.6 for percentile targets, 0.7 where a queue may form. */
  readonly utilisation: number;
  /** Two in production, so that one may be lost. */
  readonly leastReplicas: number;
  /** Factor between the peak and the most that the autoscaler may ask for. */
  readonly burst: number;
  readonly modelGb: number;
  readonly workers: number;
  readonly gpusPerReplica: number;
}

export interface Capacity {
  /** Requests in the system at the peak (Little's law). */
  readonly inFlight: number;
  readonly replicasForLoad: number;
  readonly replicas: number;
  readonly minReplicas: number;
  readonly maxReplicas: number;
  readonly concurrency: number;
  /** Handed to the autoscaler: floor(concurrency x utilisation), at least one. */
  readonly concurrencyTarget: number;
  readonly utilisation: number;
  readonly throughputPerReplica: number;
  readonly serviceTimeMs: number;
  readonly peakRps: number;
  /** Mean wait in milliseconds with all replicas, and after the loss of one. */
  readonly meanWaitMs: number;
  readonly meanWaitMsOneLost: number;
  readonly cpuCoresPerReplica: number;
  readonly memoryGbPerReplica: number;
  readonly gpusPerReplica: number;
  /** One line a step, for the plan. */
  readonly formulas: readonly string[];
}

// Python with a framework, before any model is loaded; decisions.md section 14 gives 0.3 to 0.6 GB.
const baseProcessGb = 0.5;
// Share of a core that may be busy on average before throttling shows in p99 (same section).
const coreUtilisation = 0.7;

export function capacityOf(load: Load): Capacity {
  const inFlight = load.peakRps * load.serviceTimeS;
  const throughput = load.concurrency / load.serviceTimeS;
  const replicasForLoad = Math.max(1, Math.ceil(round(inFlight / (load.concurrency * load.utilisation), 9)));
  const replicas = load.leastReplicas > 1 ? Math.max(replicasForLoad + 1, load.leastReplicas) : replicasForLoad;
  const forLowTraffic = Math.ceil(round((load.lowRps * load.serviceTimeS) / (load.concurrency * load.utilisation), 9));
  const minReplicas = Math.min(replicas, Math.max(load.leastReplicas, forLowTraffic, 1));
  const maxReplicas = Math.ceil(round(replicas * load.burst, 9));
  const target = Math.max(1, Math.floor(round(load.concurrency * load.utilisation, 9)));
  const cores = Math.max(load.workers, Math.ceil(round((throughput * load.serviceTimeS) / coreUtilisation, 9)));
  const memory = Math.ceil((baseProcessGb + load.workers * load.modelGb * 1.2 + load.concurrency * 0.01) * 2) / 2;
  const waitMs = (count: number) =>
    meanWaitS({ arrivalRps: load.peakRps, serviceTimeS: load.serviceTimeS, servers: count * load.concurrency }) * 1000;
  return {
    inFlight: round(inFlight, 3),
    replicasForLoad,
    replicas,
    minReplicas,
    maxReplicas: Math.max(maxReplicas, minReplicas),
    concurrency: load.concurrency,
    concurrencyTarget: target,
    utilisation: load.utilisation,
    throughputPerReplica: round(throughput, 2),
    serviceTimeMs: round(load.serviceTimeS * 1000, 3),
    peakRps: load.peakRps,
    meanWaitMs: round(waitMs(replicas), 4),
    meanWaitMsOneLost: replicas > 1 ? round(waitMs(replicas - 1), 4) : Number.POSITIVE_INFINITY,
    cpuCoresPerReplica: load.gpusPerReplica > 0 ? Math.max(2, load.workers) : cores,
    memoryGbPerReplica: memory,
    gpusPerReplica: load.gpusPerReplica,
    formulas: [
      `in flight L = λ·W = ${show(load.peakRps)} rps × ${show(load.serviceTimeS)} s = ${show(inFlight)} (Little's law)`,
      `replicas for the load = ⌈L / (c·ρ)⌉ = ⌈${show(inFlight)} / (${load.concurrency} × ${load.utilisation})⌉ = ${replicasForLoad}`,
      load.leastReplicas > 1
        ? `with one to lose N = max(${replicasForLoad} + 1, ${load.leastReplicas}) = ${replicas}; min ${minReplicas}, max ⌈N × ${load.burst}⌉ = ${Math.max(maxReplicas, minReplicas)}`
        : `N = ${replicas}; min ${minReplicas}, max ⌈N × ${load.burst}⌉ = ${Math.max(maxReplicas, minReplicas)}`,
      `concurrency target = ⌊c·ρ⌋ = ${target}`,
    ],
  };
}

/** Probability that an arrival must wait, for `servers` servers and an offered load in Erlang. Stable recursion over Erlang B. */
export function erlangC(servers: number, offeredLoad: number): number {
  if (offeredLoad >= servers) return 1;
  let blocking = 1;
  for (let count = 1; count <= servers; count++) blocking = (offeredLoad * blocking) / (count + offeredLoad * blocking);
  const utilisation = offeredLoad / servers;
  return blocking / (1 - utilisation * (1 - blocking));
}

/** Mean wait in seconds before service in M/M/c; infinite when the load exceeds the servers. */
export function meanWaitS(queue: {
  readonly arrivalRps: number;
  readonly serviceTimeS: number;
  readonly servers: number;
}): number {
  const offered = queue.arrivalRps * queue.serviceTimeS;
  if (offered >= queue.servers) return Number.POSITIVE_INFINITY;
  // Beyond this many servers at most the recursion's cost, not its answer, would show; the wait is far below a microsecond unless nearly full.
  const servers = Math.min(queue.servers, 200_000);
  const load = offered * (servers / queue.servers);
  return (erlangC(servers, load) * queue.serviceTimeS) / (servers - load);
}

/** Requests each arm of a canary needs to see a rise from p1 to p2 (one-sided 5 %, power 80 %), equal arms. */
export function requestsPerArm(p1: number, p2: number): number {
  // To three digits, as the tables print them: on the safe side by one or two requests.
  const zAlpha = 1.645;
  const zBeta = 0.842;
  const mean = (p1 + p2) / 2;
  const spread = zAlpha * Math.sqrt(2 * mean * (1 - mean)) + zBeta * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return Math.ceil((spread / (p2 - p1)) ** 2);
}

/** The 95th percentile that PSI reaches with no drift at all; chi-square over bins - 1, by Wilson and Hilferty. */
export function psiNoiseFloor(sample: {
  readonly bins: number;
  readonly reference: number;
  readonly current: number;
  readonly features?: number;
}): number {
  const quantile = 1 - 0.05 / (sample.features ?? 1);
  const degrees = sample.bins - 1;
  const z = normalQuantile(quantile);
  const cube = 1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees));
  return degrees * cube ** 3 * (1 / sample.reference + 1 / sample.current);
}

// Acklam's rational approximation, relative error below 1.2e-9.
function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const at = (list: readonly number[], x: number) => list.reduce((sum, value) => sum * x + value, 0);
  if (p > 1 - 0.02425) {
    const q = Math.sqrt(-2 * Math.log(1 - p));
    return -at(c, q) / (at(d, q) * q + 1);
  }
  if (p < 0.02425) return -normalQuantile(1 - p);
  const q = p - 0.5;
  return (at(a, q * q) * q) / (at(b, q * q) * q * q + 1);
}

function round(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : value;
}

function show(value: number): string {
  return String(Number(value.toPrecision(4)));
}
