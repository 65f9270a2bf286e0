// A rolling update that may neither add nor remove a pod cannot begin; the API server refuses it.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const rollingUpdateMoves = defineRule({
  id: 'kubernetes/rolling-update-moves',
  kinds: ['deployment', 'inference-service'],
  severity: 'error',
  sources: ['k8s-validation'],
  check(document, report, file) {
    for (const base of [
      ['spec', 'strategy'],
      ['spec', 'predictor', 'deploymentStrategy'],
    ]) {
      const surge = document.find([...base, 'rollingUpdate', 'maxSurge']);
      const gone = document.find([...base, 'rollingUpdate', 'maxUnavailable']);
      const isZero = (value: unknown) => value === 0 || value === '0' || value === '0%';
      if (!surge || !gone || !isZero(surge.value) || !isZero(gone.value)) continue;
      report({
        at: gone.place,
        message:
          'maxSurge and maxUnavailable are both 0: no pod may be added and none removed, and the API server refuses it. Allow one.',
        related: [{ place: surge.place, message: 'maxSurge is 0 here' }],
        fixes: offeredFix('Allow one more pod (maxSurge: 1)', replaceValue({ document, file }, surge, 1)),
      });
    }
  },
});
