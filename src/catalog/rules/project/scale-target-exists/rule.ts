// An autoscaler of a workload that does not exist scales nothing, and only its own status says so.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const scaleTargetExists = defineProjectRule({
  id: 'project/scale-target-exists',
  kinds: ['horizontal-pod-autoscaler', 'scaled-object'],
  severity: 'warning',
  sources: ['k8s-hpa'],
  on: ['workload'],
  role: 'reference',
  check(at, project, report) {
    const kind = stringAt(at.mark.data, ['kind']);
    const meant = meantBy(at, project, (one) => stringAt(one.mark.data, ['kind']) === kind);
    if (!meant) return;
    report({
      at: at.place,
      message: `No workload ${JSON.stringify(at.mark.name)} is defined here: nothing is scaled. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
