// Without a revision the weights are whatever the hub holds on the day on which a pod starts.
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const hfRevisionIsPinned = defineRule({
  id: 'kserve/hf-revision-is-pinned',
  kinds: ['inference-service', 'llm-inference-service'],
  severity: 'info',
  sources: ['kserve-storage-initializer'],
  check(document, report) {
    for (const path of ['spec.predictor.model.storageUri', 'spec.model.uri']) {
      const uri = document.find(path);
      if (typeof uri?.value !== 'string' || isTemplated(uri.value) || !/^hf:\/\/[^/]+\/[^/:]+\/?$/.test(uri.value))
        continue;
      report({
        at: uri.place,
        message:
          'No revision is pinned: a pod that starts tomorrow may load other weights, and a rollback cannot bring these back. Append :REVISION, a tag or a commit.',
      });
    }
  },
});
