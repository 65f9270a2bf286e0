// Row A3, sheet A3: a model file that the chosen server cannot read.
import type { AbortRule } from '../../core/decide/decision.ts';
import type { Format } from '../../core/spec/spec.ts';

const deviceOnly: readonly Format[] = ['tflite', 'litert', 'pte', 'mlpackage'];

export const formatNotServable: AbortRule = {
  code: 'format-not-servable',
  sources: ['pytorch-jit', 'tf-serving', 'torchserve-end', 'triton'],
  check(context) {
    const format = context.spec.model?.format;
    if (format === undefined) return undefined;
    const remedy =
      'Convert to ONNX (or SavedModel for TensorFlow, safetensors for language models) and set model.format.';
    if (format === 'mar')
      return {
        because: 'A .mar archive is read by TorchServe only, and TorchServe gets no security fixes any more.',
        remedy,
      };
    if (format === 'torchscript')
      return {
        because: 'TorchScript is deprecated; nothing new should be built on it.',
        remedy: 'Export with torch.export, then to ONNX or ExecuTorch, and set model.format.',
      };
    if (context.servesOnline && deviceOnly.includes(format))
      return { because: `${format} is a format of devices; no model server of the plan reads it.`, remedy };
    if (context.servesOnline && format === 'keras')
      return { because: 'A Keras file is not a serving format: no model server reads it.', remedy };
    if (context.servesOnline && format === 'state-dict')
      return { because: 'A PyTorch state dict holds weights without the model; no server can start from it.', remedy };
    if (
      context.runsOnDevices &&
      ['pickle', 'joblib', 'mlflow', 'state-dict', 'keras', 'savedmodel', 'skops', 'spark'].includes(format) &&
      (context.spec.environment?.edgeTooling?.length ?? 0) === 0
    ) {
      return {
        because: `${format} is read by Python, not by a device runtime.`,
        remedy: 'Convert to ONNX, LiteRT or ExecuTorch and name the runtime in environment.edge_tooling.',
      };
    }
    return undefined;
  },
};
