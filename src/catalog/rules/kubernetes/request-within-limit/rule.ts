// A request above its limit is refused; KServe's services then stall, because the pod is made later.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf } from '../../../manifests/pods.ts';
import { parseQuantity } from '../../../manifests/quantity.ts';

export const requestWithinLimit = defineRule({
  id: 'kubernetes/request-within-limit',
  kinds: ['deployment', 'job', 'cron-job', 'inference-service', 'serving-runtime'],
  severity: 'error',
  sources: ['k8s-resources', 'k8s-validation'],
  check(document, report, file) {
    for (const { found } of containersOf(document))
      for (const request of document.entries([...found.path, 'resources', 'requests'])) {
        const name = String(request.path.at(-1));
        const limit = document.find([...found.path, 'resources', 'limits', name]);
        const [asked, most] = [parseQuantity(request.value), parseQuantity(limit?.value)];
        if (!limit || asked === undefined || most === undefined || asked <= most || /gpu|gaudi/.test(name)) continue;
        report({
          at: request.place,
          message: `The request of ${String(request.value)} ${name} is above the limit of ${String(limit.value)}: the pod is refused. Raise the limit or lower the request.`,
          related: [{ place: limit.place, message: 'the limit' }],
          fixes: offeredFix('Raise the limit to the request', [
            { place: limit.place, text: file.text.slice(request.place.start, request.place.end) },
          ]),
        });
      }
  },
});
