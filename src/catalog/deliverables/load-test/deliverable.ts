// Whether the server keeps its promise at the planned peak: asked before people do.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import loadTest from './files/load_test.py';
import testLoadTest from './files/test_load_test.py';

const folder = 'mlops/serving';
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

const python: Variant = {
  id: 'python',
  render({ plan, limits }): readonly RenderedFile[] {
    const latency = plan.spec.scaleRequirements.latencyMs ?? limits.p95Ms;
    const settings = {
      peak_rps: plan.capacity.peakRps,
      p95_ms: latency,
      error_ratio: limits.errorAlert,
      timeout_seconds: Math.max(1, Math.ceil((latency * 4) / 1000)),
    };
    // REPLACE by a request that people really send; the shape is that of the Open Inference Protocol.
    const request = { inputs: [{ name: 'input', shape: [1, 8], datatype: 'FP64', data: [0, 0, 0, 0, 0, 0, 0, 0] }] };
    return [
      { path: workspacePath(`${folder}/load_test.py`), text: loadTest },
      { path: workspacePath(`${folder}/load-test.json`), text: () => json(settings) },
      { path: workspacePath(`${folder}/load-test-request.json`), text: () => json(request), ownership: 'seed-once' },
      { path: workspacePath('tests/test_load_test.py'), text: testLoadTest },
    ];
  },
};

export const loadTests: Deliverable = {
  id: 'load-test',
  title: 'Load test',
  from: 'T2',
  because: ['serving', 'autoscaling'],
  variants: [python],
  isNeeded: (sheet) => sheet.serving !== undefined,
};
