// One runtime may give a format one priority only; the webhook refuses two.

import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const onePriorityPerFormat = defineRule({
  id: 'kserve/one-priority-per-format',
  kinds: ['serving-runtime'],
  severity: 'error',
  sources: ['kserve-runtime-webhook'],
  check(document, report, file) {
    if (document.find('spec.disabled')?.value === true) return;
    const priorities = new Map<unknown, number>();
    for (const format of document.entries('spec.supportedModelFormats')) {
      const priority = document.find([...format.path, 'priority']);
      if (!isMapping(format.value) || typeof priority?.value !== 'number') continue;
      const first = priorities.get(format.value['name']);
      if (first === undefined) priorities.set(format.value['name'], priority.value);
      else if (first !== priority.value)
        report({
          at: priority.place,
          message: `${String(format.value['name'])} has the priorities ${first} and ${priority.value} in one runtime: the webhook refuses that. Give all its versions the same.`,
          fixes: offeredFix(`Change it to ${first}`, replaceValue({ document, file }, priority, first)),
        });
    }
  },
});
