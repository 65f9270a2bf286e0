// The documentation says that the mode defaults to all; the webhook refuses its absence.
import { insertEntry, offeredFix, replaceValue, safeFix } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const modes = ['all', 'request', 'response'];

export const loggerHasMode = defineRule({
  id: 'kserve/logger-has-mode',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    for (const component of componentsOf(document)) {
      const logger = document.find([...component.path, 'logger']);
      if (!logger || !isMapping(logger.value)) continue;
      const mode = document.find([...logger.path, 'mode']);
      if (modes.includes(String(mode?.value)) || isTemplated(mode?.value)) continue;
      const edited = { document, file };
      const near = typeof mode?.value === 'string' ? nearestWord(mode.value, modes) : undefined;
      report({
        at: mode?.place ?? entryPlace(logger),
        message: `logger.mode must be one of ${modes.join(', ')}; left out it is refused, whatever the documentation says of a default.`,
        fixes: mode
          ? near === undefined
            ? []
            : offeredFix(`Change it to ${near}`, replaceValue(edited, mode, near))
          : safeFix('Add mode: all', insertEntry(edited, [...logger.path, 'mode'], 'all')),
      });
    }
  },
});
