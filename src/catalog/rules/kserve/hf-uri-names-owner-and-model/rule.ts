// The storage initializer takes hf://owner/model[:revision] and fails on anything else, after the pod was scheduled.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const hfUriNamesOwnerAndModel = defineRule({
  id: 'kserve/hf-uri-names-owner-and-model',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-storage-initializer'],
  check(document, report, file) {
    for (const field of ['model', ...legacyFrameworks]) {
      const uri = document.find(['spec', 'predictor', field, 'storageUri']);
      if (
        typeof uri?.value !== 'string' ||
        !uri.value.startsWith('hf://') ||
        isTemplated(uri.value) ||
        uri.value.includes('<')
      )
        continue;
      const [owner = '', model = '', ...more] = uri.value.slice('hf://'.length).split('/');
      if (owner !== '' && model !== '' && !owner.includes(':') && more.every((one) => one === '')) continue;
      const revision = /^[0-9a-f]{7,40}$|^v\d|^main$/.test(more[0] ?? '') ? `:${more[0]}` : '';
      report({
        at: uri.place,
        message:
          'An hf:// address is hf://owner/model or hf://owner/model:revision: the download fails with fewer or more parts.',
        fixes:
          owner === '' || model === '' || more.length === 0
            ? []
            : offeredFix(
                `Change it to hf://${owner}/${model}${revision}`,
                replaceValue({ document, file }, uri, `hf://${owner}/${model}${revision}`),
              ),
      });
    }
  },
});
