// Sheet A14: two inputs that cannot both be meant.
import type { AbortRule } from '../../core/decide/decision.ts';

// A run that answers within half a second is a request, not a run.
const shortestBatchMs = 500;
// Microcontrollers have kilobytes to a few megabytes; half a gigabyte is another class of machine.
const largestEmbeddedGb = 0.5;

export const conflictingInputs: AbortRule = {
  code: 'conflicting-inputs',
  sources: ['aws-batch-transform', 'tflm'],
  check({ spec, target, scale }) {
    if (
      target === 'batch' &&
      scale.latencyMs !== undefined &&
      scale.latencyMs < shortestBatchMs &&
      scale.dataVolumeGb === undefined
    ) {
      return {
        because: `deployment_target is batch, but latency_ms ${scale.latencyMs} asks for an answer to each request.`,
        remedy: 'Set deployment_target: online, or replace latency_ms by data_volume_gb and freshness_s.',
      };
    }
    if (target === 'embedded' && (spec.model?.sizeGb ?? 0) > largestEmbeddedGb) {
      return {
        because: `deployment_target is embedded, but the model has ${spec.model?.sizeGb} GB; such devices have a few megabytes.`,
        remedy: 'Set deployment_target: edge, or distil the model below 0.5 GB.',
      };
    }
    return undefined;
  },
};
