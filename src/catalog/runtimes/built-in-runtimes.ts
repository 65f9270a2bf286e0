// The ClusterServingRuntimes that KServe ships, as far as the choice of a runtime reads them. Source: kserve-serving-runtimes.
import type { ServingRuntime } from './resolve-runtime.ts';

/** The release whose files were read. */
export const builtInVersion = '0.20.0';

type Format = ServingRuntime['formats'][number];

function formats(priority: number | undefined, ...names: readonly string[]): readonly Format[] {
  return names.map((one) => {
    const [name = '', version] = one.split(':');
    return {
      name,
      autoSelect: priority !== undefined,
      ...(version === undefined ? {} : { version }),
      ...(priority === undefined ? {} : { priority }),
    };
  });
}

const base = { scope: 'cluster', isBuiltIn: true, isDisabled: false, isMultiModel: false, isMultiNode: false } as const;
const ownProtocols = ['v1', 'v2'] as const;

export const builtInRuntimes: readonly ServingRuntime[] = [
  { ...base, name: 'kserve-sklearnserver', formats: formats(1, 'sklearn:1'), protocols: ownProtocols },
  { ...base, name: 'kserve-xgbserver', formats: formats(1, 'xgboost:2'), protocols: ownProtocols },
  { ...base, name: 'kserve-lgbserver', formats: formats(1, 'lightgbm:4'), protocols: ownProtocols },
  { ...base, name: 'kserve-pmmlserver', formats: formats(1, 'pmml:3', 'pmml:4'), protocols: ownProtocols },
  { ...base, name: 'kserve-paddleserver', formats: formats(1, 'paddle:2'), protocols: ownProtocols },
  {
    ...base,
    name: 'kserve-autogluonserver',
    formats: formats(1, 'autogluon:1'),
    protocols: ownProtocols,
    since: '0.20',
  },
  {
    ...base,
    name: 'kserve-mlserver',
    formats: [
      ...formats(2, 'sklearn:0', 'sklearn:1', 'xgboost:1', 'xgboost:2', 'lightgbm:3', 'lightgbm:4'),
      ...formats(1, 'mlflow:1', 'mlflow:2'),
    ],
    protocols: ['v2'],
  },
  {
    ...base,
    name: 'kserve-tensorflow-serving',
    formats: formats(2, 'tensorflow:1', 'tensorflow:2'),
    protocols: ['v1', 'grpc-v1'],
  },
  {
    ...base,
    name: 'kserve-torchserve',
    formats: formats(2, 'pytorch:1'),
    protocols: ['v1', 'v2', 'grpc-v2'],
    unmaintained: 'TorchServe gets no more maintenance or security fixes',
  },
  {
    ...base,
    name: 'kserve-tritonserver',
    formats: [
      ...formats(1, 'tensorrt:8', 'tensorflow:1', 'tensorflow:2', 'onnx:1', 'triton:2'),
      ...formats(undefined, 'pytorch:1'),
    ],
    protocols: ['v2', 'grpc-v2'],
  },
  { ...base, name: 'kserve-huggingfaceserver', formats: formats(1, 'huggingface:1'), protocols: ownProtocols },
  {
    ...base,
    name: 'kserve-huggingfaceserver-multinode',
    formats: formats(2, 'huggingface:1'),
    protocols: ownProtocols,
    isMultiNode: true,
  },
  { ...base, name: 'kserve-vllmserver', formats: formats(1, 'vLLM:1'), protocols: [], since: '0.20' },
  {
    ...base,
    name: 'kserve-predictiveserver',
    formats: formats(undefined, 'sklearn:1', 'xgboost:2', 'lightgbm:4'),
    protocols: ownProtocols,
    since: '0.17',
  },
];
