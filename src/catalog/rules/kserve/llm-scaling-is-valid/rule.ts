// What CEL and the webhook ask of the scaling of an LLMInferenceService.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const llmScalingIsValid = defineRule({
  id: 'kserve/llm-scaling-is-valid',
  kinds: ['llm-inference-service'],
  severity: 'error',
  sources: ['kserve-llm-types'],
  check(document, report, file) {
    for (const base of [['spec'], ['spec', 'prefill']]) {
      const scaling = document.find([...base, 'scaling']);
      if (!scaling || !isMapping(scaling.value)) continue;
      const replicas = document.find([...base, 'replicas']);
      if (replicas && replicas.value !== null)
        report({
          at: entryPlace(replicas),
          message: 'replicas and scaling exclude each other. Keep scaling, or a fixed number.',
          related: [{ place: entryPlace(scaling), message: 'scaling stands here' }],
          fixes: offeredFix('Remove replicas', removeEntry({ document, file }, replicas.path)),
        });
      const wva = document.find([...scaling.path, 'wva']);
      const actuators = ['hpa', 'keda'].filter((one) => isMapping(wva?.value) && one in wva.value);
      if (actuators.length !== 1)
        report({
          at: entryPlace(wva ?? scaling),
          message: 'scaling needs wva with exactly one of hpa or keda, for example wva: {hpa: {}}.',
        });
      const least = document.find([...scaling.path, 'minReplicas'])?.value ?? 1;
      const most = document.find([...scaling.path, 'maxReplicas']);
      if (typeof least === 'number' && typeof most?.value === 'number' && least > most.value)
        report({ at: most.place, message: `maxReplicas ${most.value} is below minReplicas ${least}.` });
      const idle = document.find([...scaling.path, 'wva', 'keda', 'idleReplicaCount']);
      if (typeof idle?.value === 'number' && typeof least === 'number' && (idle.value < 1 || idle.value >= least))
        report({
          at: idle.place,
          message: `idleReplicaCount must be at least 1 and below minReplicas (${least}); 0 is allowed by releases after 0.20.0 only.`,
          fixes: offeredFix('Remove idleReplicaCount', removeEntry({ document, file }, idle.path)),
        });
    }
  },
});
