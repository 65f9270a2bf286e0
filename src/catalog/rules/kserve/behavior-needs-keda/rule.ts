// The HPA that KServe writes has no behaviour of its own; only KEDA gets the stabilisation windows.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, entryPlace } from '../../../manifests/kserve.ts';

export const behaviorNeedsKeda = defineRule({
  id: 'kserve/behavior-needs-keda',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-hpa', 'kserve-keda'],
  check(document, report, file) {
    if (annotation(document, 'serving.kserve.io/autoscalerClass')?.value === 'keda') return;
    for (const component of componentsOf(document)) {
      const behavior = document.find([...component.path, 'autoScaling', 'behavior']);
      if (!behavior) continue;
      report({
        at: entryPlace(behavior),
        message:
          'autoScaling.behavior has no effect here: only the class keda reads it, and of it only the stabilisation windows. Scale with KEDA, or remove it.',
        fixes: offeredFix('Remove behavior', removeEntry({ document, file }, behavior.path)),
      });
    }
  },
});
