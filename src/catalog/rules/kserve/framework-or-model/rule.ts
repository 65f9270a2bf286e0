// The webhook moves the old field over predictor.model without a word; what stood there is lost.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const frameworkOrModel = defineRule({
  id: 'kserve/framework-or-model',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-defaults'],
  check(document, report, file) {
    const model = document.find('spec.predictor.model');
    if (!model || !isMapping(model.value)) return;
    for (const field of legacyFrameworks) {
      const old = document.find(['spec', 'predictor', field]);
      if (!old || !isMapping(old.value)) continue;
      const edited = { document, file };
      report({
        at: entryPlace(old),
        message: `predictor.${field} replaces predictor.model without a word: the model below is lost. Keep one of them.`,
        related: [{ place: entryPlace(model), message: 'this is overwritten' }],
        fixes: [
          ...offeredFix(`Remove ${field}`, removeEntry(edited, old.path)),
          ...offeredFix('Remove model', removeEntry(edited, model.path)),
        ],
      });
    }
  },
});
