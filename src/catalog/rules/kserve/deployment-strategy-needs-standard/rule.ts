// Knative rolls out revisions; the webhook refuses a Deployment's strategy there.
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, entryPlace, modeAnnotation, modeOf } from '../../../manifests/kserve.ts';

export const deploymentStrategyNeedsStandard = defineRule({
  id: 'kserve/deployment-strategy-needs-standard',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-webhook'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    if (
      mode === 'Standard' ||
      annotation(document, 'autoscaling.knative.dev/class')?.value === 'hpa.autoscaling.knative.dev'
    )
      return;
    for (const component of componentsOf(document)) {
      const strategy = document.find([...component.path, 'deploymentStrategy']);
      if (!strategy) continue;
      const isSure = written !== undefined && mode === 'Knative';
      const edited = { document, file };
      report({
        at: entryPlace(strategy),
        severity: isSure ? 'error' : 'warning',
        message: isSure
          ? 'deploymentStrategy is refused in Knative mode. Remove it, or use Standard mode.'
          : "deploymentStrategy is valid in Standard mode, and this object names no mode: where the cluster's default is Knative the webhook refuses it. Set the mode.",
        fixes: isSure
          ? offeredFix('Remove deploymentStrategy', removeEntry(edited, strategy.path))
          : offeredFix('Set the mode Standard', insertEntry(edited, modeAnnotation, 'Standard')),
      });
    }
  },
});
