// What goes to devices: the manifest that says which file, to whom and how to come back, and the release commands.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';
import checkBudget from './files/check_budget.py';
import deploy from './files/deploy.sh';
import rollback from './files/rollback.sh';

const folder = 'mlops/edge';

/** File of each runtime, and the command that converts to it. */
const runtimes: Readonly<Record<string, { readonly file: string; readonly convert: string; readonly note: string }>> = {
  'onnx-runtime': {
    file: 'model.onnx',
    convert: 'torch.onnx.export, tf2onnx or skl2onnx',
    note: 'One file for many kinds of devices.',
  },
  litert: {
    file: 'model.tflite',
    convert: 'litert-torch or the TensorFlow converter',
    note: 'LiteRT is the new name of TensorFlow Lite; the file format stays.',
  },
  executorch: {
    file: 'model.pte',
    convert: 'torch.export, then to_edge_transform_and_lower',
    note: 'The program is lowered for one backend.',
  },
  'core-ml': { file: 'model.mlpackage.zip', convert: 'coremltools', note: 'Zipped, because a package is a folder.' },
  tensorrt: {
    file: 'model.plan',
    convert: 'the ONNX parser on the device itself',
    note: 'A plan is bound to one GPU and version: build it on the target. Precision lies in the ONNX graph, not in flags.',
  },
  openvino: { file: 'model.zip', convert: 'the OpenVINO converter', note: 'Holds the .xml and the .bin.' },
  tflm: {
    file: 'model.tflite',
    convert: 'the TensorFlow converter with full int8',
    note: 'Goes into the firmware as a C array; int8 needs calibration samples.',
  },
};

function variantOf(id: string): Variant {
  return {
    id,
    render(sheet): readonly RenderedFile[] {
      const runtime = runtimes[id];
      if (!runtime) throw new Error(`no runtime ${id}`);
      const settings = sheet.made('edge')?.settings ?? {};
      const manifest = {
        model: sheet.names.model,
        version: sheet.names.version,
        runtime: id,
        file: runtime.file,
        sha256: 'written by deploy.sh',
        rollback_version: 'written by deploy.sh',
        budget: { latency_ms: Number(settings['largestLatencyMs'] ?? 100), size_mb: sizeBudget(sheet) },
        precision: String(settings['precision'] ?? 'fp16'),
        rings_percent: String(settings['rings'] ?? '1,10,50,100')
          .split(',')
          .map(Number),
        abort: { failed_devices_percent: 2, action: 'return to rollback_version' },
      };
      return [
        {
          path: workspacePath(`${folder}/release.yaml`),
          text: () =>
            printYaml(manifest, {
              '': `${runtime.note} Convert with ${runtime.convert}.`,
              rings_percent: 'Each ring waits until the one before has reported for a day.',
              abort: 'The device keeps the former file and returns to it by itself when its start check fails.',
            }),
        },
        { path: workspacePath(`${folder}/check_budget.py`), text: checkBudget },
        {
          path: workspacePath(`${folder}/settings.env`),
          text: () =>
            shellSettings('Read by deploy.sh and rollback.sh beside it.', {
              MODEL: sheet.names.model,
              VERSION: sheet.names.version,
              FILE: runtime.file,
            }),
        },
        { path: workspacePath(`${folder}/deploy.sh`), text: deploy, isExecutable: true },
        { path: workspacePath(`${folder}/rollback.sh`), text: rollback, isExecutable: true },
      ];
    },
  };
}

function sizeBudget(sheet: PlanSheet): number {
  const given = sheet.plan.spec.model?.sizeGb;
  return sheet.plan.spec.deploymentTarget === 'embedded' ? 1 : Math.max(1, Math.round((given ?? 0.1) * 1000));
}

export const edge: Deliverable = {
  id: 'edge',
  title: 'Models on devices',
  from: 'T1',
  topic: 'edge',
  because: ['edge', 'rollback', 'compression'],
  variants: Object.keys(runtimes).map(variantOf),
};
