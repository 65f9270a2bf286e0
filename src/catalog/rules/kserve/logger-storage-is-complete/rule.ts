// A logger that writes to storage needs path, parameters and key; the webhook refuses less.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace } from '../../../manifests/kserve.ts';

export const loggerStorageIsComplete = defineRule({
  id: 'kserve/logger-storage-is-complete',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report) {
    for (const component of componentsOf(document)) {
      const storage = document.find([...component.path, 'logger', 'storage']);
      if (!storage || !isMapping(storage.value)) continue;
      const { value } = storage;
      const missing = ['path', 'parameters', 'key'].filter(
        (key) => value[key] === undefined || value[key] === null || value[key] === '',
      );
      if (missing.length === 0) continue;
      report({
        at: entryPlace(storage),
        message: `logger.storage lacks ${missing.join(' and ')}: the webhook refuses it without path, parameters and key.`,
      });
    }
  },
});
