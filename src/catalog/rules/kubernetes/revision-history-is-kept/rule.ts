// Without earlier ReplicaSets kubectl rollout undo has nothing to go back to.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const revisionHistoryIsKept = defineRule({
  id: 'kubernetes/revision-history-is-kept',
  kinds: ['deployment'],
  severity: 'warning',
  sources: ['k8s-deployment'],
  check(document, report, file) {
    const limit = document.find('spec.revisionHistoryLimit');
    if (limit?.value !== 0) return;
    report({
      at: entryPlace(limit),
      message:
        'revisionHistoryLimit 0 deletes every earlier ReplicaSet: kubectl rollout undo has nothing to return to. Leave it out (10), unless git is the way back.',
      fixes: offeredFix('Remove it: ten revisions are kept', removeEntry({ document, file }, limit.path)),
    });
  },
});
