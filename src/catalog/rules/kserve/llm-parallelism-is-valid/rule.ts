// Workers need a way to split the model, and the ways exclude each other.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const llmParallelismIsValid = defineRule({
  id: 'kserve/llm-parallelism-is-valid',
  kinds: ['llm-inference-service'],
  severity: 'error',
  sources: ['kserve-llm-types'],
  check(document, report) {
    // A base may bring the other half.
    if (document.entries('spec.baseRefs').length > 0 || document.find('kind')?.value !== 'LLMInferenceService') return;
    for (const base of [['spec'], ['spec', 'prefill']]) {
      const worker = document.find([...base, 'worker']);
      const parallelism = document.find([...base, 'parallelism']);
      const has = (key: string) => isMapping(parallelism?.value) && typeof parallelism.value[key] === 'number';
      if (worker && isMapping(worker.value) && !has('data') && !has('pipeline'))
        report({
          at: entryPlace(worker),
          message: 'worker needs parallelism with data or pipeline: it says how the model is split over the workers.',
        });
      if (!parallelism) continue;
      if (has('data') && has('pipeline'))
        report({
          at: entryPlace(parallelism),
          message: 'parallelism.pipeline and parallelism.data exclude each other.',
        });
      if (has('data') !== has('dataLocal'))
        report({
          at: entryPlace(parallelism),
          message: 'parallelism.data and parallelism.dataLocal come together: all replicas, and those on one node.',
        });
    }
  },
});
