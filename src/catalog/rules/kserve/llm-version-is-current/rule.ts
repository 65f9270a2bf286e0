// v1alpha1 is still served; v1alpha2 is what is stored, and what new fields come to.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const llmVersionIsCurrent = defineRule({
  id: 'kserve/llm-version-is-current',
  kinds: ['llm-inference-service'],
  severity: 'info',
  sources: ['kserve-llm-types'],
  check(document, report, file) {
    const version = document.find('apiVersion');
    if (version?.value !== 'serving.kserve.io/v1alpha1') return;
    report({
      at: version.place,
      message:
        'v1alpha1 of the LLMInferenceService is the older form (0.16); since 0.17 v1alpha2 is stored. Move to serving.kserve.io/v1alpha2 once the cluster runs 0.17 or later.',
      fixes: offeredFix(
        'Change it to v1alpha2 (KServe 0.17 or later)',
        replaceValue({ document, file }, version, 'serving.kserve.io/v1alpha2'),
      ),
    });
  },
});
