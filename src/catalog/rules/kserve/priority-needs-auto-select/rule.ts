// The priority of a format ranks runtimes in the automatic choice; without autoSelect it takes no part in it.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const priorityNeedsAutoSelect = defineRule({
  id: 'kserve/priority-needs-auto-select',
  kinds: ['serving-runtime'],
  severity: 'info',
  sources: ['kserve-runtime-webhook', 'kserve-runtime-selection'],
  check(document, report, file) {
    for (const format of document.entries('spec.supportedModelFormats')) {
      const priority = document.find([...format.path, 'priority']);
      if (!priority || !isMapping(format.value) || format.value['autoSelect'] === true) continue;
      report({
        at: entryPlace(priority),
        message:
          'priority has no effect without autoSelect: true. Set autoSelect, or remove it and let models name this runtime.',
        fixes:
          'autoSelect' in format.value
            ? []
            : offeredFix('Add autoSelect: true', insertEntry({ document, file }, [...format.path, 'autoSelect'], true)),
      });
    }
  },
});
