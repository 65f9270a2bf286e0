// With the HPA the target is a share of the request, 1 to 100; the webhook refuses others.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf, modeOf } from '../../../manifests/kserve.ts';

export const hpaTargetIsPercent = defineRule({
  id: 'kserve/hpa-target-is-percent',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass');
    const isKnativeHpa =
      mode !== 'Standard' &&
      annotation(document, 'autoscaling.knative.dev/class')?.value === 'hpa.autoscaling.knative.dev';
    const isRefused = isKnativeHpa || (written !== undefined && mode === 'Standard' && scaler?.value === 'hpa');
    // Without a class the HPA is taken all the same, and nothing checks it.
    if (!isRefused && !(mode === 'Standard' && scaler === undefined)) return;
    for (const component of componentsOf(document)) {
      const target = document.find([...component.path, 'scaleTarget']);
      if (typeof target?.value !== 'number' || (target.value >= 1 && target.value <= 100)) continue;
      report({
        at: target.place,
        severity: isRefused ? 'error' : 'warning',
        message: `scaleTarget ${target.value} must lie between 1 and 100: with the HPA it is a percentage of the request.${isRefused ? ' The webhook refuses this.' : ''}`,
        fixes: offeredFix('Change it to 80', replaceValue({ document, file }, target, 80)),
      });
    }
  },
});
