// A budget that allows nothing to go blocks every drain of a node, and with it the upgrade of the cluster.

import { offeredFix, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { matches } from '../../../manifests/selectors.ts';

export const disruptionBudgetAllowsEviction = defineRule({
  id: 'kubernetes/disruption-budget-allows-eviction',
  kinds: ['pod-disruption-budget'],
  severity: 'warning',
  sources: ['k8s-pdb'],
  check(document, report, file) {
    const least = document.find('spec.minAvailable');
    const most = document.find('spec.maxUnavailable');
    const edited = { document, file };
    if (least && most && least.value !== null && most.value !== null)
      report({
        at: entryPlace(most),
        severity: 'error',
        message:
          'minAvailable and maxUnavailable exclude each other: the API server refuses both. Keep maxUnavailable, which follows the scale.',
        fixes: offeredFix('Remove minAvailable', removeEntry(edited, least.path)),
      });
    else if (most && (most.value === 0 || most.value === '0%' || most.value === '0'))
      report({
        at: most.place,
        message: 'maxUnavailable 0 lets no pod be evicted: a drain of the node never ends. Allow one.',
        fixes: offeredFix('Change it to 1', replaceValue(edited, most, 1)),
      });
    else if (least && least.value === '100%')
      report({
        at: least.place,
        message: 'minAvailable 100% lets no pod be evicted: a drain of the node never ends. Write maxUnavailable: 1.',
      });
    else if (typeof least?.value === 'number') {
      const selector = document.find('spec.selector')?.value;
      const target = file.documents.find(
        (one) =>
          one.find('kind')?.value === 'Deployment' &&
          matches(selector, one.find('spec.template.metadata.labels')?.value),
      );
      const replicas = target?.find('spec.replicas');
      const hasScaler = file.documents.some((one) => one.find('kind')?.value === 'HorizontalPodAutoscaler');
      const count = replicas === undefined ? 1 : replicas.value;
      if (!target || hasScaler || typeof count !== 'number' || least.value < count || !isMapping(selector)) return;
      report({
        at: least.place,
        message: `minAvailable ${least.value} of ${count} replicas lets no pod be evicted: a drain of the node never ends. Write maxUnavailable: 1, or run more replicas.`,
        related: replicas ? [{ place: replicas.place, message: `${count} replicas` }] : [],
      });
    }
  },
});
