// Older ways of writing entity keys are deprecated, and what they wrote is not found by the newer one.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const serializationIsCurrent = defineRule({
  id: 'feast/serialization-is-current',
  kinds: ['feast-feature-store'],
  severity: 'info',
  sources: ['feast'],
  check(document, report, file) {
    const version = document.find('entity_key_serialization_version');
    if (typeof version?.value !== 'number' || version.value >= 3) return;
    report({
      at: version.place,
      message: `Version ${version.value} of the entity keys is deprecated; 3 is current. Keys are written in another way then, so materialise the online store again after the change.`,
      fixes: offeredFix('Change to 3', replaceValue({ document, file }, version, 3)),
    });
  },
});
