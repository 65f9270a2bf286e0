// A collocated transformer shares the pod with the model and must not ask for one of its own.

import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const transformerLoadsNoModel = defineRule({
  id: 'kserve/transformer-loads-no-model',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    for (const container of document.entries('spec.predictor.containers')) {
      if (!isMapping(container.value) || container.value['name'] !== 'transformer-container') continue;
      for (const variable of document.entries([...container.path, 'env'])) {
        if (!isMapping(variable.value) || variable.value['name'] !== 'STORAGE_URI') continue;
        report({
          at: document.find([...variable.path, 'name'])?.place ?? variable.place,
          message: 'STORAGE_URI on the transformer-container is refused: the model belongs to the predictor beside it.',
          fixes: offeredFix('Remove the variable', removeEntry({ document, file }, variable.path)),
        });
      }
    }
  },
});
