// In 0.20 a canary of Standard mode moves replicas only; the weights of the route came after it.
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const canaryListSplitsTraffic = defineRule({
  id: 'kserve/canary-list-splits-traffic',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-predictor', 'kserve-canary'],
  check(document, report) {
    const [first] = document.entries('spec.canary');
    const share = first && document.find([...first.path, 'trafficPercent']);
    if (!share || typeof share.value !== 'number' || share.value === 0) return;
    report({
      at: entryPlace(share),
      message:
        'In KServe 0.20.0 trafficPercent only sets the number of replicas; the weights of the route are written by later releases. On 0.20.0 split the traffic in Knative mode or at the gateway.',
    });
  },
});
