// Which runtime carries the model on a device.
import { type Context, defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

const byTool = {
  onnx: 'onnx-runtime',
  litert: 'litert',
  tflite: 'litert',
  executorch: 'executorch',
  'core-ml': 'core-ml',
  tensorrt: 'tensorrt',
  openvino: 'openvino',
  tflm: 'tflm',
} as const;
const byFormat: Partial<Record<string, keyof typeof byTool>> = {
  onnx: 'onnx',
  tflite: 'tflite',
  litert: 'litert',
  pte: 'executorch',
  mlpackage: 'core-ml',
  tensorrt: 'tensorrt',
};

export const edge = defineDecision({
  topic: 'edge',
  options: {
    'onnx-runtime': {
      title: 'ONNX Runtime',
      winsWhen: 'one file must run on many kinds of devices',
      sources: ['onnx-runtime'],
    },
    litert: {
      title: 'LiteRT (formerly TensorFlow Lite)',
      winsWhen: 'Android or Arm boards with delegates',
      sources: ['litert'],
      status: statuses.litert,
    },
    executorch: {
      title: 'ExecuTorch',
      winsWhen: 'a PyTorch model uses operators that others lack',
      sources: ['executorch'],
    },
    'core-ml': { title: 'Core ML', winsWhen: 'Apple devices with a Neural Engine', sources: ['coreml-tools'] },
    tensorrt: {
      title: 'TensorRT',
      winsWhen: 'NVIDIA Jetson of one kind; the engine is bound to GPU and version',
      sources: ['tensorrt'],
    },
    openvino: { title: 'OpenVINO', winsWhen: 'Intel processors', sources: ['openvino'] },
    tflm: {
      title: 'LiteRT for Microcontrollers (TFLM)',
      winsWhen: 'kilobytes of memory and no operating system',
      sources: ['tflm'],
    },
  },
  dependsOn: ['environment.edge_tooling', 'model.format', 'deployment_target'],
  isNeeded: (context) => context.runsOnDevices,
  decide(context) {
    const tool = toolOf(context);
    const choice = byTool[tool];
    const target =
      context.budgetMs === undefined ? '' : ` ${context.budgetMs} ms leave no time for a network round trip.`;
    return {
      choice,
      because: `The devices bring ${tool}.${target} Inference needs no cloud.`,
      alternatives: choice === 'onnx-runtime' ? ['litert', 'executorch'] : ['onnx-runtime'],
    };
  },
  settings: (context) => ({
    rings: '1,10,50,100',
    largestLatencyMs: context.budgetMs ?? 100,
    precision: context.target === 'embedded' ? 'int8' : 'fp16',
  }),
  tasks: () => [
    'Collect at least 100 calibration samples and 500 samples to compare the converted model with the original',
  ],
});

// The first tool that suits microcontrollers on embedded targets, else the first that was named.
function toolOf(context: Context): keyof typeof byTool {
  const named = context.spec.environment?.edgeTooling ?? [];
  if (context.target === 'embedded' && named.includes('tflm')) return 'tflm';
  return named[0] ?? byFormat[context.spec.model?.format ?? ''] ?? 'onnx';
}
