// The controller refuses a Rollout that refers to anything else.
import { defineRule } from '../../../../core/validate/rule.ts';

const legal = ['Deployment', 'ReplicaSet', 'PodTemplate'];

export const workloadReferenceIsLegal = defineRule({
  id: 'rollback/workload-reference-is-legal',
  kinds: ['argo-rollout'],
  severity: 'error',
  sources: ['argo-rollouts-analysis'],
  check(document, report) {
    const kind = document.find(['spec', 'workloadRef', 'kind']);
    if (typeof kind?.value !== 'string' || legal.includes(kind.value) || kind.value.includes('{{')) return;
    report({
      at: kind.place,
      message: `A Rollout can refer to a ${legal.join(', ')}, not to ${kind.value}: the controller refuses it.${kind.value === 'InferenceService' ? ' An InferenceService has a canary of its own.' : ''}`,
    });
  },
});
