// Settings for a platform that nobody reads are settings that are not there: secrets, volumes, nodes.
import { offeredFix, renameKey } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const platformIsKubernetes = defineRule({
  id: 'kfp/platform-is-kubernetes',
  kinds: ['kfp-pipeline'],
  severity: 'warning',
  sources: ['kfp'],
  check(document, report, file) {
    // The second document is of no kind of its own; the pipeline before it speaks for it.
    if (file.documents.find((one) => one.find('pipelineInfo'))?.content !== document.content) return;
    for (const platform of file.documents.filter((one) => one.find('pipelineInfo') === undefined)) {
      const named = platform.entries('platforms');
      const [first] = named;
      if (!first || named.some(({ path }) => path.at(-1) === 'kubernetes')) continue;
      report({
        at: first.keyPlace ?? first.place,
        message: `Only platforms.kubernetes is read; what stands under ${String(first.path.at(-1))} is skipped without a word.`,
        fixes: offeredFix('Change to kubernetes', renameKey({ document: platform, file }, first, 'kubernetes')),
      });
    }
  },
});
