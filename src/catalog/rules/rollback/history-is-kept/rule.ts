// Without old ReplicaSets there is no revision to return to.
import { defineRule } from '../../../../core/validate/rule.ts';

export const historyIsKept = defineRule({
  id: 'rollback/history-is-kept',
  kinds: ['deployment', 'argo-rollout'],
  severity: 'warning',
  sources: ['k8s-deployment'],
  check(document, report) {
    const limit = document.find(['spec', 'revisionHistoryLimit']);
    if (limit?.value !== 0) return;
    report({
      at: limit.place,
      message:
        'revisionHistoryLimit: 0 keeps no earlier revision, so "rollout undo" has nothing to return to. Remove the line (10 is the default) or keep a few.',
      fixes: [{ title: 'Keep 5 revisions', safe: false, edits: [{ place: limit.place, text: '5' }] }],
    });
  },
});
