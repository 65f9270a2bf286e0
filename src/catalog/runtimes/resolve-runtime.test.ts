// The choice of a runtime, case by case as KServe 0.20 makes it.
import { expect, test } from 'vitest';
import type { ServingRuntimeFact } from '../../core/validate/rule.ts';
import { type RuntimeQuestion, resolveRuntime, runtimeQuestion, runtimesOf } from './resolve-runtime.ts';

const ask = (model: object, runtimes: readonly ServingRuntimeFact[] = [], predictor: object = {}) => {
  const question = runtimeQuestion({ spec: { predictor: { model, ...predictor } } });
  if (!question) return 'no question';
  const answer = resolveRuntime(question, runtimesOf({ runtimes }));
  return answer.kind === 'chosen' ? answer.runtime.name : answer.reason;
};
const format = (name: string, version?: string) => ({ modelFormat: { name, ...(version ? { version } : {}) } });
const own = (name: string, spec: object, scope: ServingRuntimeFact['scope'] = 'namespace'): ServingRuntimeFact => ({
  name,
  scope,
  root: { spec },
});

test.each([
  [format('sklearn'), 'kserve-sklearnserver'],
  [{ ...format('sklearn'), protocolVersion: 'v2' }, 'kserve-mlserver'],
  [format('sklearn', '0'), 'protocol'],
  [format('sklearn', '1.5'), 'unknown-version'],
  [format('Sklearn'), 'unknown-format'],
  [format('onnx'), 'protocol'],
  [{ ...format('onnx'), protocolVersion: 'v2' }, 'kserve-tritonserver'],
  [{ ...format('onnx'), protocolVersion: 'grpc-v2' }, 'kserve-tritonserver'],
  [format('mlflow'), 'protocol'],
  [format('tensorflow'), 'kserve-tensorflow-serving'],
  [{ ...format('tensorflow'), protocolVersion: 'v2' }, 'kserve-tritonserver'],
  [format('pytorch'), 'kserve-torchserve'],
  [{ ...format('pytorch'), runtime: 'kserve-tritonserver' }, 'kserve-tritonserver'],
  [{ ...format('pytorch'), runtime: 'kserve-tritonserver', protocolVersion: 'v1' }, 'runtime-lacks-protocol'],
  [{ ...format('sklearn'), runtime: 'kserve-tritonserver' }, 'runtime-lacks-format'],
  [{ ...format('sklearn'), runtime: 'mine' }, 'unknown-runtime'],
  [format('triton'), 'kserve-tritonserver'],
  [format('vLLM'), 'kserve-vllmserver'],
  [format('vllm'), 'unknown-format'],
  [{ ...format('sklearn'), runtime: 'kserve-predictiveserver' }, 'kserve-predictiveserver'],
  [format('{{ .Values.format }}'), 'no question'],
  [{}, 'no question'],
])('%j gets %s', (model, wanted) => expect(ask(model)).toBe(wanted));

test('with worker nodes only the multi-node runtime is taken', () => {
  expect(ask(format('huggingface'))).toBe('kserve-huggingfaceserver');
  expect(ask(format('huggingface'), [], { workerSpec: {} })).toBe('kserve-huggingfaceserver-multinode');
  expect(ask(format('sklearn'), [], { workerSpec: {} })).toBe('multi-node');
});

test('a runtime of the namespace comes before those of the cluster, whatever the priority', () => {
  const mine = own('mine', {
    supportedModelFormats: [{ name: 'sklearn', autoSelect: true }],
    protocolVersions: ['v1'],
  });
  expect(ask(format('sklearn'), [mine])).toBe('mine');
  expect(ask({ ...format('sklearn'), protocolVersion: 'v2' }, [mine])).toBe('kserve-mlserver');
});

test('no autoSelect, disabled and multi-model runtimes are not taken by themselves', () => {
  const formats = [{ name: 'own', autoSelect: true }];
  expect(ask(format('own'), [own('a', { supportedModelFormats: [{ name: 'own' }] })])).toBe('not-automatic');
  expect(ask(format('own'), [own('a', { supportedModelFormats: formats, disabled: true })])).toBe('not-automatic');
  expect(ask(format('own'), [own('a', { supportedModelFormats: formats, multiModel: true })])).toBe('not-automatic');
  expect(ask({ ...format('own'), runtime: 'a' }, [own('a', { supportedModelFormats: formats, disabled: true })])).toBe(
    'disabled',
  );
  expect(ask(format('own'), [own('a', { supportedModelFormats: formats })])).toBe('a');
});

test('a cluster runtime of the workspace replaces the shipped one of its name', () => {
  const mine = own(
    'kserve-sklearnserver',
    { supportedModelFormats: [{ name: 'sklearn', version: '7', autoSelect: true }] },
    'cluster',
  );
  expect(ask(format('sklearn', '7'), [mine])).toBe('kserve-sklearnserver');
  expect(ask(format('sklearn', '1'), [mine])).toBe('protocol');
});

test('runtimes of one priority are told as a tie', () => {
  const formats = { supportedModelFormats: [{ name: 'own', autoSelect: true, priority: 2 }] };
  const question: RuntimeQuestion = { format: { name: 'own' }, isMultiNode: false };
  const answer = resolveRuntime(question, runtimesOf({ runtimes: [own('b', formats), own('a', formats)] }));
  expect(answer).toMatchObject({ kind: 'chosen', runtime: { name: 'a' }, ties: [{ name: 'b' }] });
});

test('the old fields ask as the webhook rewrites them', () => {
  const chosen = (predictor: object) => {
    const question = runtimeQuestion({ spec: { predictor } });
    const answer = question && resolveRuntime(question, runtimesOf({ runtimes: [] }));
    return answer?.kind === 'chosen' ? answer.runtime.name : answer?.reason;
  };
  expect(chosen({ onnx: { storageUri: 's3://a/b' } })).toBe('kserve-tritonserver');
  expect(chosen({ sklearn: {} })).toBe('kserve-sklearnserver');
  expect(chosen({ sklearn: { protocolVersion: 'v2' } })).toBe('kserve-mlserver');
});
