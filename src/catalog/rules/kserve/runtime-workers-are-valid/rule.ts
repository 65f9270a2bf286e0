// What the webhook asks of the workerSpec of a runtime; no container at all crashes it.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const runtimeWorkersAreValid = defineRule({
  id: 'kserve/runtime-workers-are-valid',
  kinds: ['serving-runtime'],
  severity: 'error',
  sources: ['kserve-runtime-webhook'],
  check(document, report) {
    const workers = document.find('spec.workerSpec');
    if (!workers || !isMapping(workers.value) || document.find('spec.disabled')?.value === true) return;
    const listed = document.entries('spec.workerSpec.containers');
    if (listed.length !== 1)
      report({
        at: entryPlace(document.find('spec.workerSpec.containers') ?? workers),
        message: `workerSpec needs exactly one container, and has ${listed.length}: the webhook refuses or fails.`,
      });
    for (const size of ['pipelineParallelSize', 'tensorParallelSize']) {
      const found = document.find([...workers.path, size]);
      if (typeof found?.value === 'number' && found.value < 1)
        report({ at: found.place, message: `${size} must be at least 1.` });
    }
    for (const container of document.entries('spec.containers'))
      for (const variable of document.entries([...container.path, 'env'])) {
        const name = isMapping(variable.value) ? variable.value['name'] : undefined;
        if (name === 'PIPELINE_PARALLEL_SIZE' || name === 'TENSOR_PARALLEL_SIZE')
          report({ at: variable.place, message: `${name} is refused as a variable: write the size in workerSpec.` });
      }
  },
});
