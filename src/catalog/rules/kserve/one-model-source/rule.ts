// A model comes from one place: storageUri, storageUris or storage.path.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace } from '../../../manifests/kserve.ts';

export const oneModelSource = defineRule({
  id: 'kserve/one-model-source',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook', 'kserve-predictor'],
  check(document, report, file) {
    const edited = { document, file };
    for (const component of componentsOf(document)) {
      const many = document.find([...component.path, 'storageUris']);
      const one = document.find([...component.path, 'model', 'storageUri']);
      if (many && one)
        report({
          at: entryPlace(one),
          message:
            'storageUri and storageUris on one component are refused. Move this one into the list, or remove one of the two.',
          related: [{ place: entryPlace(many), message: 'the list stands here' }],
          fixes: offeredFix('Remove storageUri', removeEntry(edited, one.path)),
        });
      const inStorage = document.find([...component.path, 'model', 'storage', 'path']);
      if (inStorage && one)
        report({
          at: entryPlace(inStorage),
          severity: 'warning',
          message: 'storageUri and storage.path together are admitted and stall as InvalidPredictorSpec. Choose one.',
          related: [{ place: entryPlace(one), message: 'the other source' }],
          fixes: offeredFix('Remove storage.path', removeEntry(edited, inStorage.path)),
        });
    }
  },
});
