// The name goes on into the names of runs and of objects in the cluster.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const pipelineIsNamed = defineRule({
  id: 'kfp/pipeline-is-named',
  kinds: ['kfp-pipeline'],
  severity: 'info',
  sources: ['kfp'],
  check(document, report, file) {
    const name = document.find('pipelineInfo.name') ?? document.find('pipeline_info.name');
    if (typeof name?.value !== 'string' || name.value === '' || isDnsName(name.value)) return;
    const plain = name.value
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    report({
      at: name.place,
      message: `${JSON.stringify(name.value)} is no DNS name: the upload may take it and a later step refuse it. Use lower-case letters, digits and dashes.`,
      fixes: isDnsName(plain) ? offeredFix(`Change to ${plain}`, replaceValue({ document, file }, name, plain)) : [],
    });
  },
});

function isDnsName(name: string): boolean {
  return name.length <= 128 && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(name);
}
