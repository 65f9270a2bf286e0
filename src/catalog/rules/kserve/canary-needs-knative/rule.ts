// In Standard mode nothing reads canaryTrafficPercent: all traffic goes to the new version at once.
import { insertEntry, offeredFix, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace, modeAnnotation, modeOf } from '../../../manifests/kserve.ts';

export const canaryNeedsKnative = defineRule({
  id: 'kserve/canary-needs-knative',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-canary'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    if (mode !== 'Standard') return;
    const edited = { document, file };
    for (const component of componentsOf(document)) {
      const canary = document.find([...component.path, 'canaryTrafficPercent']);
      if (!canary || canary.value === null) continue;
      report({
        at: entryPlace(canary),
        message: `canaryTrafficPercent is ignored in ${String(written?.value ?? mode)} mode: the new version gets all traffic at once. Use Knative mode, or split traffic outside the InferenceService.`,
        related: written ? [{ place: written.place, message: 'the mode is set here' }] : [],
        fixes: [
          ...offeredFix(
            'Remove canaryTrafficPercent: all traffic moves, as it does now',
            removeEntry(edited, canary.path),
          ),
          ...offeredFix(
            'Use Knative mode (a service that exists must be made anew)',
            written ? replaceValue(edited, written, 'Knative') : insertEntry(edited, modeAnnotation, 'Knative'),
          ),
        ],
      });
    }
  },
});
