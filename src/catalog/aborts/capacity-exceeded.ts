// Row A4, sheet A4: what there is cannot carry the load.
import type { AbortRule } from '../../core/decide/decision.ts';

export const capacityExceeded: AbortRule = {
  code: 'capacity-exceeded',
  sources: ['little-1961', 'k8s-hpa'],
  check(context) {
    const given = context.spec.environment?.capacity;
    if (given === undefined || !context.servesOnline) return undefined;
    const { replicas, cpuCoresPerReplica, memoryGbPerReplica, gpusPerReplica } = context.capacity;
    const gpus = (given.gpus ?? []).reduce((sum, { count }) => sum + count, 0);
    const largestGpu = Math.max(0, ...(given.gpus ?? []).map((gpu) => gpu.memoryGb));
    const size = context.number('model.size_gb');
    const short = [
      ...(given.cpuCores !== undefined && replicas * cpuCoresPerReplica > given.cpuCores
        ? [
            `${replicas} replicas × ${cpuCoresPerReplica} cores = ${replicas * cpuCoresPerReplica}, there are ${given.cpuCores}`,
          ]
        : []),
      ...(given.memoryGb !== undefined && replicas * memoryGbPerReplica > given.memoryGb
        ? [
            `${replicas} replicas × ${memoryGbPerReplica} GB = ${replicas * memoryGbPerReplica} GB, there are ${given.memoryGb} GB`,
          ]
        : []),
      ...(given.gpus !== undefined && replicas * gpusPerReplica > gpus
        ? [`${replicas} replicas × ${gpusPerReplica} GPU = ${replicas * gpusPerReplica}, there are ${gpus}`]
        : []),
      ...(given.gpus !== undefined && gpusPerReplica > 0 && size * 1.1 > largestGpu * gpus
        ? [
            `the weights need ${Math.round(size * 1.1 * 10) / 10} GB of GPU memory with headroom, all cards together have ${largestGpu * gpus} GB`,
          ]
        : []),
    ];
    if (short.length === 0) return undefined;
    return {
      because: `The infrastructure is too small: ${short.join('; ')} (${context.capacity.inFlight} requests in flight at the peak).`,
      remedy:
        'Make the model smaller or faster (model.service_time_ms), lower rps, raise environment.capacity, or use a managed endpoint.',
    };
  },
};
