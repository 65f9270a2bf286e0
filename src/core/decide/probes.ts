// Changed inputs that are tried to find what would flip a decision.
import { deploymentTargets, governanceLevels, modelTypes, type Spec, stackIds } from '../spec/spec.ts';
import type { InputKey } from './decision.ts';

const candidates: Readonly<Record<InputKey, readonly unknown[]>> = {
  model_type: modelTypes,
  deployment_target: deploymentTargets,
  governance_level: governanceLevels,
  existing_stack: [...stackIds.filter((id) => id !== 'custom').map((id) => [id]), []],
  rps: [0.5, 50, 200, 1500, 20_000],
  latency_ms: [15, 40, 90, 300, 1000],
  data_volume_gb: [1, 50, 500, 5000],
  concurrent_users: [10, 100_000],
  freshness_s: [60, 86_400],
  payload_mb: [1, 50],
  repeat_ratio: [0, 0.3],
  'model.framework': ['sklearn', 'xgboost', 'pytorch', 'tensorflow', 'keras', 'transformers'],
  'model.format': ['onnx', 'savedmodel', 'pickle', 'safetensors'],
  'model.size_gb': [0.1, 2, 30],
  'model.service_time_ms': [2, 20, 200, 90_000],
  'model.explainability': [true, false],
  'model.ensemble': [true, false],
  'environment.cloud': ['none', 'aws', 'gcp', 'azure'],
  'environment.hosting': ['cloud', 'on-prem', 'hybrid'],
  'environment.kubernetes': [true, false],
  'environment.gpu': [true, false],
  'environment.edge_tooling': [['onnx'], ['litert'], ['executorch'], ['core-ml'], ['tensorrt'], ['openvino'], ['tflm']],
  'team.size': [3, 12],
  maturity_level: [0, 1, 2],
  regulations: [['hipaa'], ['gdpr'], []],
  ci: ['github', 'gitlab', 'jenkins'],
  feature_store: [true, false],
  approval_system: ['github', 'gitlab', 'jira', 'servicenow'],
  'retraining.on_drift': ['retrain', 'confirm'],
  'retraining.schedule': ['0 2 * * 0'],
  tier: ['T1', 'T2', 'T3'],
  'alerting.receivers': [[{ type: 'pagerduty' }], [{ type: 'slack' }], [{ type: 'opsgenie' }]],
};

const scaleKeys = new Set<string>([
  'rps',
  'latency_ms',
  'data_volume_gb',
  'concurrent_users',
  'freshness_s',
  'payload_mb',
  'repeat_ratio',
]);

/** Values to try for one input, nearest to the present one first. */
export function probesFor(key: InputKey, spec: Spec): readonly unknown[] {
  const now = valueAt(key, spec);
  const others = candidates[key].filter((value) => JSON.stringify(value) !== JSON.stringify(now));
  if (typeof now !== 'number') return others;
  const distance = (value: unknown) => Math.abs(Math.log((Number(value) + 0.01) / (now + 0.01)));
  return [...others].sort((a, b) => distance(a) - distance(b));
}

/** The spec with one input changed; the key is an outside key. */
export function withChange(spec: Spec, key: InputKey, value: unknown): Spec {
  return setAt(spec, insidePath(key), value) as Spec;
}

export function valueAt(key: InputKey, spec: Spec): unknown {
  return insidePath(key).reduce<unknown>(
    (current, part) => (current as Record<string, unknown> | undefined)?.[part],
    spec,
  );
}

function insidePath(key: InputKey): readonly string[] {
  const path = scaleKeys.has(key) ? ['scale_requirements', key] : key.split('.');
  return path.map((part) => part.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

function setAt(value: unknown, path: readonly string[], leaf: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return leaf;
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [head]: setAt(record[head], rest, leaf) };
}
