// The model is downloaded by another container: variables of the model's own do not reach it.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const variables: Readonly<Record<string, RegExp>> = {
  HF_TOKEN: /^hf:/,
  HUGGING_FACE_HUB_TOKEN: /^hf:/,
  AWS_ACCESS_KEY_ID: /^s3:/,
  AWS_SECRET_ACCESS_KEY: /^s3:/,
  GOOGLE_APPLICATION_CREDENTIALS: /^gs:/,
};

export const downloadCredentialsReachDownloader = defineRule({
  id: 'kserve/download-credentials-reach-downloader',
  kinds: ['inference-service'],
  // A ClusterStorageContainer of the cluster may bring the token.
  severity: 'info',
  sources: ['kserve-storage-initializer'],
  check(document, report) {
    const uri = document.find('spec.predictor.model.storageUri')?.value;
    if (
      typeof uri !== 'string' ||
      document.find('spec.predictor.serviceAccountName') ||
      document.find('spec.predictor.model.storage.key')
    )
      return;
    for (const variable of document.entries('spec.predictor.model.env')) {
      const name = isMapping(variable.value) ? variable.value['name'] : undefined;
      if (typeof name !== 'string' || !Object.hasOwn(variables, name) || !variables[name]?.test(uri)) continue;
      report({
        at: document.find([...variable.path, 'name'])?.place ?? variable.place,
        message: `${name} does not reach the storage initializer, which downloads the model in a container of its own. Put it into a Secret on the ServiceAccount of predictor.serviceAccountName, or use storage.key.`,
      });
    }
  },
});
