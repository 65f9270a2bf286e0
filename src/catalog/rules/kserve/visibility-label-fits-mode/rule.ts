// The label that keeps a service private has another key in each mode; the wrong one leaves it public.
import { offeredFix, renameKey } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace, modeOf } from '../../../manifests/kserve.ts';

const keys = { Knative: 'networking.knative.dev/visibility', Standard: 'networking.kserve.io/visibility' } as const;

export const visibilityLabelFitsMode = defineRule({
  id: 'kserve/visibility-label-fits-mode',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-constants'],
  check(document, report, file, project) {
    const { mode } = modeOf(document, project);
    if (mode !== 'Standard' && mode !== 'Knative') return;
    const other = keys[mode === 'Standard' ? 'Knative' : 'Standard'];
    const wrong = document.find(['metadata', 'labels', other]);
    if (!wrong || document.find(['metadata', 'labels', keys[mode]])) return;
    report({
      at: entryPlace(wrong),
      message: `${other} is not read in ${mode} mode: the service stays public. Use the label ${keys[mode]}.`,
      fixes: offeredFix(`Rename it to ${keys[mode]}`, renameKey({ document, file }, wrong, keys[mode])),
    });
  },
});
