// A deployment of "the newest model" cannot go back: the same file would deploy the bad version again.
import { defineRule } from '../../../../core/validate/rule.ts';

export const servedModelIsPinned = defineRule({
  id: 'azure-ml/served-model-is-pinned',
  kinds: ['azure-ml'],
  severity: 'warning',
  sources: ['azure-rollout', 'azure-model-yaml'],
  check(document, report) {
    if (!document.find('endpoint_name')) return;
    const model = document.find('model');
    if (typeof model?.value !== 'string' || /[{$]/.test(model.value)) return;
    // azureml:name:3 and azureml://registries/x/models/name/versions/3 say which; @latest is a label that moves.
    if (/@latest$/.test(model.value))
      report({
        at: model.place,
        message: `${model.value} is another model after the next registration, so applying this file again deploys what you wanted to leave. Name the version: ${model.value.replace(/@latest$/, ':3')}.`,
      });
  },
});
