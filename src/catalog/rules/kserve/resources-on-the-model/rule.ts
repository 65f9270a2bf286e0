// resources beside the model is the pod's own field; the model keeps what its runtime brings.
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const resourcesOnTheModel = defineRule({
  id: 'kserve/resources-on-the-model',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-crd', 'kserve-serving-runtimes'],
  check(document, report, file) {
    const found = document.find('spec.predictor.resources');
    const model = document.find('spec.predictor.model');
    if (!found || !isMapping(found.value) || !model || !isMapping(model.value)) return;
    const edited = { document, file };
    const removal = removeEntry(edited, found.path);
    const insertion =
      'resources' in model.value ? undefined : insertEntry(edited, [...model.path, 'resources'], found.value);
    report({
      at: entryPlace(found),
      message:
        'predictor.resources is the pod-level field of Kubernetes: the model still gets what its runtime brings (1 CPU and 2Gi). Move it to predictor.model.resources.',
      fixes: offeredFix('Move it into the model', removal && insertion ? [...removal, ...insertion] : undefined),
    });
  },
});
