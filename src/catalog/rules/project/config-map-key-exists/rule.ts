// A pod that wants a key that the ConfigMap does not hold waits in CreateContainerConfigError.
import { changeTo, mayShareScope, typedFor } from '../../../../core/workspace/meant.ts';
import { listAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const configMapKeyExists = defineProjectRule({
  id: 'project/config-map-key-exists',
  kinds: [
    'inference-service',
    'llm-inference-service',
    'serving-runtime',
    'deployment',
    'job',
    'cron-job',
    'argo-rollout',
  ],
  severity: 'warning',
  sources: ['k8s-configmap'],
  on: ['config-map-key'],
  role: 'reference',
  check(at, project, report) {
    const owner = stringAt(at.mark.data, ['owner']) ?? '';
    const owners = project.definitions('config-map', owner).filter((one) => mayShareScope(at, one));
    const [first] = owners;
    const keys = owners.flatMap(({ mark }) => listAt(mark.data, ['keys']).map(String));
    // Where one of them is filled from elsewhere, its keys are not known.
    if (!first || owners.some(({ mark }) => mark.data === undefined) || keys.length === 0) return;
    if (keys.includes(at.mark.name)) return;
    const near = typedFor(at.mark.name, keys) ?? (keys.length === 1 ? keys[0] : undefined);
    report({
      at: at.place,
      message: `The ConfigMap ${owner} has no key ${JSON.stringify(at.mark.name)}: the pod waits in CreateContainerConfigError. It holds ${keys.join(', ')}.`,
      related: [{ path: first.path, place: first.place, message: `${owner} is defined here` }],
      fixes: near === undefined ? [] : changeTo(near, at),
    });
  },
});
