// Replicas in the manifest and an autoscaler fight: each apply throws the scale back.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const autoscalerOwnsReplicas = defineRule({
  id: 'kubernetes/autoscaler-owns-replicas',
  kinds: ['deployment'],
  severity: 'info',
  sources: ['k8s-hpa', 'k8s-deployment'],
  check(document, report, file) {
    const replicas = document.find('spec.replicas');
    const name = document.find('metadata.name')?.value;
    if (!replicas || typeof name !== 'string') return;
    const scaler = file.documents.find(
      (one) =>
        /^(HorizontalPodAutoscaler|ScaledObject)$/.test(String(one.find('kind')?.value)) &&
        one.find('spec.scaleTargetRef.name')?.value === name &&
        (one.find('spec.scaleTargetRef.kind')?.value ?? 'Deployment') === 'Deployment',
    );
    if (!scaler) return;
    report({
      at: entryPlace(replicas),
      message: `An autoscaler of this file owns the replicas of ${name}: with replicas here each apply throws the scale back. Leave replicas out.`,
      related: [{ place: scaler.find('spec.scaleTargetRef.name')?.place ?? scaler.place, message: 'the autoscaler' }],
      fixes: offeredFix('Remove replicas', removeEntry({ document, file }, replicas.path)),
    });
  },
});
