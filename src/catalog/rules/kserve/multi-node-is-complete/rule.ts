// What the webhook asks of a model over several nodes, and the announcements leave out.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, entryPlace } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const key = 'serving.kserve.io/autoscalerClass';

export const multiNodeIsComplete = defineRule({
  id: 'kserve/multi-node-is-complete',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    const workers = document.find('spec.predictor.workerSpec');
    if (!workers || !isMapping(workers.value)) return;
    const edited = { document, file };
    const scaler = annotation(document, key);
    if (scaler?.value !== 'none')
      report({
        at: scaler?.place ?? entryPlace(workers),
        message: `A model over several nodes is not scaled: the annotation ${key} must be none.`,
        fixes: offeredFix(
          `Set ${key} to none`,
          scaler ? replaceValue(edited, scaler, 'none') : insertEntry(edited, ['metadata', 'annotations', key], 'none'),
        ),
      });
    const uri = document.find('spec.predictor.model.storageUri');
    if (
      uri === undefined ||
      (typeof uri.value === 'string' && !/^(pvc|oci):\/\//.test(uri.value) && !isTemplated(uri.value))
    )
      report({
        at: uri?.place ?? entryPlace(workers),
        message: 'The nodes share one copy of the model: storageUri must be a pvc:// or oci:// address here.',
      });
    for (const size of ['pipelineParallelSize', 'tensorParallelSize']) {
      const found = document.find([...workers.path, size]);
      if (typeof found?.value === 'number' && found.value < 1)
        report({ at: found.place, message: `${size} must be at least 1.` });
    }
    for (const variable of document.entries('spec.predictor.model.env')) {
      const name = isMapping(variable.value) ? variable.value['name'] : undefined;
      if (name === 'PIPELINE_PARALLEL_SIZE' || name === 'TENSOR_PARALLEL_SIZE')
        report({
          at: variable.place,
          message: `${name} is refused as a variable: write workerSpec.${name === 'PIPELINE_PARALLEL_SIZE' ? 'pipelineParallelSize' : 'tensorParallelSize'}.`,
        });
    }
    const [, second] = document.entries('spec.predictor.workerSpec.containers');
    if (second) report({ at: second.place, message: 'workerSpec takes one container at most.' });
  },
});
