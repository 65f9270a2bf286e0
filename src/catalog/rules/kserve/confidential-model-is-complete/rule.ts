// A confidential model needs a source, and an id in the form of the key broker.
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const confidentialModelIsComplete = defineRule({
  id: 'kserve/confidential-model-is-complete',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-confidential'],
  check(document, report) {
    const confidential = document.find('spec.predictor.model.confidential');
    if (!confidential || document.find([...confidential.path, 'enabled'])?.value !== true) return;
    if (!document.find('spec.predictor.model.storageUri'))
      report({
        at: entryPlace(confidential),
        message: 'confidential.enabled needs a storageUri: the webhook refuses it without.',
      });
    const id = document.find([...confidential.path, 'resourceId']);
    if (typeof id?.value === 'string' && !/^kbs:\/\/\/[^/]+\/[^/]+\/[^/]+$/.test(id.value))
      report({ at: id.place, message: 'resourceId must have the form kbs:///repository/type/tag.' });
  },
});
