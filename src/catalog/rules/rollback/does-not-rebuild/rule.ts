// A rollback that builds or trains first takes as long as the outage, and may fail the same way.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

const builds = /\bdocker (build|buildx)\b|\bmlflow run\b|\bpython[\d.]*\s+\S*train\S*\.py\b/;

export const doesNotRebuild = defineRule({
  id: 'rollback/does-not-rebuild',
  kinds: ['github-workflow', 'gitlab-ci'],
  severity: 'warning',
  sources: ['sre-canary'],
  check(document, report) {
    for (const { name, place, script } of jobsOf(document))
      if (/rollback|roll-back/i.test(name) && builds.test(script))
        report({
          at: place,
          message: `${name} builds or trains before it goes back: the outage lasts as long as that. Go back to an image or model version that exists already.`,
        });
  },
});
