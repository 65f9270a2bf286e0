// A deployment in CI that fails midway leaves users with half of it.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

const deploys =
  /\bkubectl (apply|set image|patch)\b|\bhelm upgrade\b|\baz ml online-(deployment|endpoint) (create|update)\b|\bgcloud ai endpoints (deploy-model|update)\b|\bdatabricks (bundle deploy|serving-endpoints)\b|\baws sagemaker (update|create)-endpoint\b|\bdeploy\.sh\b/;
const returns =
  /\brollout undo\b|\brollback\b|--atomic\b|--rollback-on-failure\b|\bargo rollouts (undo|abort)\b|\bgit revert\b|canaryTrafficPercent|AutoRollback|traffic-split|--traffic\b|set_registered_model_alias|previous/i;

export const deployJobHasWayBack = defineRule({
  id: 'rollback/deploy-job-has-way-back',
  kinds: ['github-workflow', 'gitlab-ci'],
  severity: 'info',
  sources: ['sre-canary', 'k8s-deployment'],
  check(document, report, file) {
    // Any evidence in the file silences it: the way back may be a job, a flag or a script.
    const { start, end } = document.place;
    if (returns.test(file.text.slice(start, end))) return;
    for (const { name, place, script, isProduction } of jobsOf(document)) {
      if (!isProduction || !deploys.test(script)) continue;
      report({
        at: place,
        message: `${name} changes production and nothing in this file knows the way back. Add a step with "if: failure()" (GitLab: a job with "when: on_failure") that restores the version that served before.`,
      });
    }
  },
});
