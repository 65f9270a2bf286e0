// Endpoint and region of S3 are read from the Secret's annotations, and nowhere else.
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const storageSettingsOnSecret = defineRule({
  id: 'kserve/storage-settings-on-secret',
  kinds: ['inference-service', 'service-account'],
  severity: 'warning',
  sources: ['kserve-storage-uri', 'kserve-constants'],
  check(document, report) {
    for (const found of document.entries('metadata.annotations')) {
      if (!/^serving\.kserve\.io\/s3-/.test(String(found.path.at(-1)))) continue;
      report({
        at: entryPlace(found),
        message: `${String(found.path.at(-1))} is read from the Secret with the credentials only; here it has no effect. Move it to the annotations of the Secret.`,
      });
    }
  },
});
