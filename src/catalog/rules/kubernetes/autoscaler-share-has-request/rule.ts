// Utilisation is a share of the request; without a request the HPA reports unknown and does nothing.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf } from '../../../manifests/pods.ts';

export const autoscalerShareHasRequest = defineRule({
  id: 'kubernetes/autoscaler-share-has-request',
  kinds: ['horizontal-pod-autoscaler'],
  severity: 'warning',
  sources: ['k8s-hpa'],
  check(document, report, file) {
    const name = document.find('spec.scaleTargetRef.name')?.value;
    for (const metric of document.entries('spec.metrics')) {
      const resource = document.find([...metric.path, 'resource', 'name']);
      if (document.find([...metric.path, 'resource', 'target', 'type'])?.value !== 'Utilization') continue;
      if (typeof resource?.value !== 'string') continue;
      const of = resource.value;
      const target = file.documents.find(
        (one) => one.find('kind')?.value === 'Deployment' && one.find('metadata.name')?.value === name,
      );
      const without =
        target &&
        containersOf(target).find(({ found, isInit }) => {
          const resources = isMapping(found.value) ? found.value['resources'] : undefined;
          const has = (side: string) =>
            isMapping(resources) && isMapping(resources[side]) && resources[side][of] !== undefined;
          return !isInit && !has('requests') && !has('limits');
        });
      if (!without) continue;
      report({
        at: resource.place,
        message: `The container ${JSON.stringify(without.name ?? '')} of ${String(name)} requests no ${of}: a share of nothing is unknown, and the HPA does not scale. Add resources.requests.${of}.`,
        related: [
          {
            place: target.find([...without.found.path, 'name'])?.place ?? without.found.place,
            message: 'this container',
          },
        ],
      });
    }
  },
});
