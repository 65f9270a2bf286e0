// MLflow refuses some aliases, and two of them would be read as versions.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const aliasIsLegal = defineRule({
  id: 'registry/alias-is-legal',
  kinds: ['model-registry-entry'],
  severity: 'error',
  sources: ['mlflow-registry'],
  check(document, report, file) {
    for (const found of document.entries('aliases')) {
      if (typeof found.value !== 'string' || /[{$]/.test(found.value)) continue;
      const because = problemOf(found.value);
      if (because === undefined) continue;
      const plain = found.value.trim().replaceAll(/[^\w-]+/g, '-');
      const isMended = plain !== found.value && problemOf(plain) === undefined;
      report({
        at: found.place,
        message: `MLflow refuses the alias ${JSON.stringify(found.value)}: ${because}.`,
        fixes: isMended ? offeredFix(`Change to ${plain}`, replaceValue({ document, file }, found, plain)) : [],
      });
    }
  },
});

function problemOf(alias: string): string | undefined {
  if (/^latest$/i.test(alias)) return 'latest is reserved for the newest version; say what the version is for';
  if (/^v\d+$/i.test(alias))
    return 'v with a number is reserved, since it reads like a version; say what the version is for';
  if (alias.length > 255) return 'it has more than 255 characters';
  return /^[\w-]+$/.test(alias) ? undefined : 'only letters, digits, underscores and dashes are legal';
}
