// A rollback that is tried first in an outage should lack nothing.
import type { SourceDocument } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { type CiJob, jobsOf } from '../../../../core/validate/workflow-jobs.ts';

const goesBack =
  /\brollout undo\b|\bhelm rollback\b|\bargo rollouts (?:undo|abort)\b|\bkubectl (?:apply|patch|set image)\b|\bhelm upgrade\b|\baz ml online-endpoint update\b|\bgcloud ai endpoints update\b|\bdatabricks serving-endpoints\b|\bupdate-endpoint\b|set_registered_model_alias|set-alias/i;

export const rollbackIsComplete = defineRule({
  id: 'rollback/rollback-is-complete',
  kinds: ['github-workflow'],
  severity: 'info',
  sources: ['sre-canary', 'github-environments'],
  check(document, report, { path }) {
    const title = `${path} ${String(document.find('name')?.value ?? '')}`;
    for (const job of jobsOf(document)) {
      if (!/roll-?back/i.test(`${title} ${job.name}`) || !goesBack.test(job.script)) continue;
      const missing = missingIn(job, document);
      if (missing.length > 0)
        report({ at: job.place, message: `${job.name} goes back, but lacks ${missing.join('; ')}.` });
    }
  },
});

function missingIn({ name, script }: CiJob, document: SourceDocument): readonly string[] {
  const has = (key: string) => document.find(['jobs', name, key]) !== undefined;
  const isShared = has('concurrency') || document.find('concurrency') !== undefined;
  return [
    ...(/\$|previous|undo|\bhelm rollback\b|abort/i.test(script)
      ? []
      : ['a version that is given or looked up (it always goes to the same one)']),
    ...(/rollout status|--wait\b|kubectl wait|\bcurl\b|smoke|verif|health|status/i.test(script)
      ? []
      : ['a look whether the old version answers (kubectl rollout status, a request)']),
    ...(has('environment') ? [] : ['the environment of the deployment, which keeps its secrets and approvals']),
    ...(isShared ? [] : ['the concurrency group of the deployment, so that the two do not race']),
    ...(/\bgit (?:revert|push|commit)\b|\bgh pr\b|\bargocd\b|::(?:notice|warning)|revert/i.test(script)
      ? []
      : ['a step that brings git back or says who does; the next deployment brings the bad version back otherwise']),
  ];
}
