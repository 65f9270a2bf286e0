// Advice of the restricted pod security profile: a server of models needs no root.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile, podsOf } from '../../../manifests/pods.ts';

export const runsAsNonRoot = defineRule({
  id: 'kubernetes/runs-as-non-root',
  kinds: ['deployment', 'job', 'cron-job'],
  severity: 'info',
  sources: ['k8s-validation'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const pod of podsOf(document)) {
      const asks = (path: readonly (string | number)[]) => {
        const context = [...path, 'securityContext'];
        const user = document.find([...context, 'runAsUser'])?.value;
        return document.find([...context, 'runAsNonRoot'])?.value === true || (typeof user === 'number' && user > 0);
      };
      const containers = containersOf(document).filter(({ isInit }) => !isInit);
      if (containers.length === 0 || asks(pod.path) || containers.every(({ found }) => asks(found.path))) continue;
      const context = [...pod.path, 'securityContext', 'runAsNonRoot'];
      const written = document.find(context);
      report({
        at: written?.place ?? document.find([...pod.path, 'containers'])?.keyPlace ?? pod.place,
        message:
          'Nothing keeps these containers from running as root. Set securityContext.runAsNonRoot: true, if the image has a user of its own.',
        fixes: written
          ? []
          : offeredFix(
              'Add runAsNonRoot: true (the image needs a user)',
              insertEntry({ document, file }, context, true),
            ),
      });
    }
  },
});
