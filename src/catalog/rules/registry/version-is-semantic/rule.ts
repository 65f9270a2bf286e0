// A version that is no semantic one cannot be compared: which of two is newer, and whether they fit each other.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const semantic = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

export const versionIsSemantic = defineRule({
  id: 'registry/version-is-semantic',
  kinds: ['model-registry-entry'],
  severity: 'error',
  sources: ['mlflow-registry'],
  check(document, report, file) {
    const found = document.find('version');
    if (!found || (typeof found.value !== 'string' && typeof found.value !== 'number')) return;
    // As it is written: the number 1.10 would be 1.1.
    const written = file.text.slice(found.place.start, found.place.end).replaceAll(/^["']|["']$/g, '');
    if (semantic.test(written)) return;
    const meant = completed(written);
    report({
      at: found.place,
      message: `${JSON.stringify(written)} is no semantic version, so nobody can tell which of two versions is newer. Write three numbers, such as ${meant ?? '1.2.0'}.`,
      fixes:
        meant === undefined ? [] : offeredFix(`Change to ${meant}`, replaceValue({ document, file }, found, meant)),
    });
  },
});

/** `v1.2` → `1.2.0`; undefined where the numbers are not plain. */
function completed(written: string): string | undefined {
  const match = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/i.exec(written);
  return match ? [match[1], match[2], match[3]].map((part) => Number(part ?? 0)).join('.') : undefined;
}
