// The address models:/name/version has no room for a slash or a colon in the name.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const registeredNameIsLegal = defineRule({
  id: 'registry/registered-name-is-legal',
  kinds: ['model-registry-entry'],
  severity: 'error',
  sources: ['mlflow-registry'],
  check(document, report, file) {
    const found = document.find('model_name');
    if (typeof found?.value !== 'string' || /[{$]/.test(found.value)) return;
    const isPath = /^\.{1,2}$/.test(found.value.trim());
    if (!isPath && !/[/:]/.test(found.value) && (found.value.trim() !== '' || found.value === '')) return;
    const plain = found.value.trim().replaceAll(/[/:]+/g, '-');
    report({
      at: found.place,
      message: `MLflow refuses the name ${JSON.stringify(found.value)}: a model's name has no slash and no colon, because models:/name/version is its address, and it is not blank.`,
      fixes:
        isPath || !/\w/.test(plain)
          ? []
          : offeredFix(`Change to ${plain}`, replaceValue({ document, file }, found, plain)),
    });
  },
});
