// KServe makes host names of the name and is stricter than Kubernetes: no dots, no leading digit.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const nameIsDnsLabel = defineRule({
  id: 'kserve/name-is-dns-label',
  kinds: ['inference-service', 'inference-graph'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    const name = document.find('metadata.name');
    if (typeof name?.value !== 'string' || /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name.value) || isTemplated(name.value))
      return;
    const slug = name.value
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replace(/^[^a-z]+/, '')
      .replace(/-+$/, '');
    report({
      at: name.place,
      message: `The webhook refuses the name ${JSON.stringify(name.value)}: only a-z, 0-9 and -, starting with a letter. KServe makes host names of it, so dots are refused too.`,
      fixes: slug === '' ? [] : offeredFix(`Change it to ${slug}`, replaceValue({ document, file }, name, slug)),
    });
  },
});
