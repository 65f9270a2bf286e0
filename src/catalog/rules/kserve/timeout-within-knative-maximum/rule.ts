// Knative refuses a revision whose timeout is above the cluster's maximum, 600 seconds as shipped.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, modeOf } from '../../../manifests/kserve.ts';

const most = 600;

export const timeoutWithinKnativeMaximum = defineRule({
  id: 'kserve/timeout-within-knative-maximum',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['knative-defaults'],
  check(document, report, file, project) {
    if (modeOf(document, project).mode !== 'Knative') return;
    for (const component of componentsOf(document)) {
      const timeout = document.find([...component.path, 'timeout']);
      if (typeof timeout?.value !== 'number' || timeout.value <= most) continue;
      report({
        at: timeout.place,
        message: `timeout ${timeout.value} is above Knative's maximum of ${most} seconds: KServe admits it and Knative refuses the revision. Lower it, or raise max-revision-timeout-seconds in config-defaults.`,
        fixes: offeredFix(`Lower it to ${most}`, replaceValue({ document, file }, timeout, most)),
      });
    }
  },
});
