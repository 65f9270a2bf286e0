// Row A1, sheet A1: a device without a named runtime cannot carry a model.
import type { AbortRule } from '../../core/decide/decision.ts';

const runtimeFormats = new Set(['onnx', 'tflite', 'litert', 'pte', 'mlpackage', 'tensorrt']);

export const edgeWithoutRuntime: AbortRule = {
  code: 'edge-without-runtime',
  sources: ['onnx-runtime', 'litert', 'executorch'],
  check({ spec, target }) {
    if (target !== 'edge' && target !== 'embedded') return undefined;
    if ((spec.environment?.edgeTooling?.length ?? 0) > 0 || runtimeFormats.has(spec.model?.format ?? ''))
      return undefined;
    return {
      because: `The target is ${target}, but no runtime for the devices is named, neither in environment.edge_tooling nor by the model's format.`,
      remedy: `Set environment.edge_tooling, for example [${target === 'embedded' ? 'tflm' : 'onnx'}], or change deployment_target to online.`,
    };
  },
};
