// The capacity model over the load: how many replicas each request rate wants, and what the wait is if none is added.
import { type Capacity, meanWaitS } from '../../core/decide/capacity.ts';

export interface CapacityCurve {
  readonly title: string;
  /** Requests per second, replicas that the load wants, and the mean wait in milliseconds with the planned number; undefined where it is beyond use: more than four times the work itself. */
  readonly points: readonly { readonly rps: number; readonly replicas: number; readonly waitMs: number | undefined }[];
  readonly peakRps: number;
  readonly planned: number;
  readonly most: number;
}

const steps = 40;

/** From no load to twice the peak. */
export function capacityCurve(capacity: Capacity): CapacityCurve {
  const { peakRps, serviceTimeMs, concurrency, utilisation, replicas, maxReplicas } = capacity;
  const serviceTimeS = serviceTimeMs / 1000;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const rps = (2 * peakRps * index) / steps;
    const wait = meanWaitS({ arrivalRps: rps, serviceTimeS, servers: replicas * concurrency }) * 1000;
    return {
      rps,
      replicas: Math.max(1, Math.ceil((rps * serviceTimeS) / (concurrency * utilisation) - 1e-9)),
      waitMs: wait <= 4 * serviceTimeMs ? wait : undefined,
    };
  });
  return { title: 'Replicas and wait over the load', points, peakRps, planned: replicas, most: maxReplicas };
}
