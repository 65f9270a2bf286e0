// One instance is an endpoint that is away whenever its machine is renewed.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const instancesCanFail = defineRule({
  id: 'azure-ml/instances-can-fail',
  kinds: ['azure-ml'],
  severity: 'info',
  sources: ['azure-online'],
  check(document, report, file) {
    const count = document.find('instance_count');
    if (!document.find('endpoint_name') || typeof count?.value !== 'number') return;
    const isBatch = /batch/i.test(String(document.find(['$schema'])?.value));
    if (isBatch || (Number.isInteger(count.value) && count.value >= 3)) return;
    const isLegal = Number.isInteger(count.value) && count.value >= 1;
    report({
      at: count.place,
      severity: isLegal ? 'info' : 'error',
      message: isLegal
        ? `With ${count.value === 1 ? 'one instance' : `${count.value} instances`} a renewed or broken machine is felt by users. Microsoft advises 3 or more for production.`
        : 'A deployment has one instance or more, a whole number; Azure ML refuses this.',
      fixes: offeredFix('Change to 3', replaceValue({ document, file }, count, 3)),
    });
  },
});
