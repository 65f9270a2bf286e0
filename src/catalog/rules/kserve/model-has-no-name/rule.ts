// The served model takes the service's name; the webhook refuses another one inside the model.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const modelHasNoName = defineRule({
  id: 'kserve/model-has-no-name',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    for (const field of ['model', ...legacyFrameworks]) {
      const name = document.find(['spec', 'predictor', field, 'name']);
      if (!name || name.value === '' || name.value === null) continue;
      report({
        at: entryPlace(name),
        message:
          'The webhook refuses a name inside the model: the model is served under the name of the InferenceService. Remove it; some servers take --model_name in args.',
        fixes: offeredFix('Remove the name', removeEntry({ document, file }, name.path)),
      });
    }
  },
});
