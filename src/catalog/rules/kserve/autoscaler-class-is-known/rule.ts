// The webhook knows four autoscaler classes; Knative's own has no name here.
import { offeredFix, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const known = ['hpa', 'keda', 'external', 'none'];

export const autoscalerClassIsKnown = defineRule({
  id: 'kserve/autoscaler-class-is-known',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    const scaler = annotation(document, 'serving.kserve.io/autoscalerClass');
    if (typeof scaler?.value !== 'string' || known.includes(scaler.value) || isTemplated(scaler.value)) return;
    const edited = { document, file };
    const near = scaler.value === 'kpa' ? undefined : nearestWord(scaler.value, known);
    report({
      at: scaler.place,
      message: `The webhook refuses the autoscaler class ${JSON.stringify(scaler.value)}: it knows ${known.join(', ')}. In Knative mode leave the annotation out.`,
      fixes: [
        ...(near === undefined ? [] : offeredFix(`Change it to ${near}`, replaceValue(edited, scaler, near))),
        ...offeredFix('Remove the annotation', removeEntry(edited, scaler.path)),
      ],
    });
  },
});
