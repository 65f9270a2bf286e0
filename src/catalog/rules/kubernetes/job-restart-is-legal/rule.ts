// A Job's pods may be restarted on failure or never; the default, always, is refused.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { isPatchFile, isTemplated, podsOf } from '../../../manifests/pods.ts';

export const jobRestartIsLegal = defineRule({
  id: 'kubernetes/job-restart-is-legal',
  kinds: ['job', 'cron-job'],
  severity: 'error',
  sources: ['k8s-validation'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const pod of podsOf(document)) {
      const policy = document.find([...pod.path, 'restartPolicy']);
      if (policy && (['OnFailure', 'Never'].includes(String(policy.value)) || isTemplated(policy.value))) continue;
      const edited = { document, file };
      report({
        at: policy?.place ?? entryPlace(pod),
        message: 'The pods of a Job need restartPolicy OnFailure or Never: the default, Always, is refused.',
        fixes: offeredFix(
          'Set restartPolicy to Never',
          policy ? replaceValue(edited, policy, 'Never') : insertEntry(edited, [...pod.path, 'restartPolicy'], 'Never'),
        ),
      });
    }
  },
});
