// Since KServe 0.18 the webhooks refuse PYTHONPATH: it would let a manifest replace the server's code.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf } from '../../../manifests/pods.ts';

export const pythonpathIsNotSet = defineRule({
  id: 'kserve/pythonpath-is-not-set',
  kinds: ['inference-service', 'serving-runtime'],
  severity: 'error',
  sources: ['kserve-env-policy'],
  check(document, report, file) {
    if (document.find('spec.disabled')?.value === true) return;
    for (const { found, isModel } of containersOf(document))
      for (const variable of isModel ? [] : document.entries([...found.path, 'env'])) {
        if (!isMapping(variable.value) || variable.value['name'] !== 'PYTHONPATH') continue;
        report({
          at: document.find([...variable.path, 'name'])?.place ?? variable.place,
          message: 'PYTHONPATH is blocked since KServe 0.18: the webhook refuses it. Bake the path into the image.',
          fixes: offeredFix('Remove the variable', removeEntry({ document, file }, variable.path)),
        });
      }
  },
});
