// A device is counted in whole pieces and cannot be overcommitted: the limit is what counts.
import { insertEntry, offeredFix, safeFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile, isTemplated } from '../../../manifests/pods.ts';
import { parseQuantity } from '../../../manifests/quantity.ts';

const devices = ['nvidia.com/gpu', 'amd.com/gpu', 'intel.com/gpu', 'habana.ai/gaudi', 'gpu.intel.com/i915'];

export const gpuIsLimited = defineRule({
  id: 'kubernetes/gpu-is-limited',
  kinds: ['deployment', 'job', 'cron-job', 'inference-service', 'serving-runtime'],
  severity: 'error',
  sources: ['k8s-gpu-share', 'k8s-validation'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const { found, isModel } of containersOf(document))
      for (const device of devices) {
        const request = document.find([...found.path, 'resources', 'requests', device]);
        const limit = document.find([...found.path, 'resources', 'limits', device]);
        if (isTemplated(request?.value) || isTemplated(limit?.value)) continue;
        const amounts = [request, limit].map((one) => (one ? parseQuantity(one.value) : undefined));
        const part = [request, limit].find(
          (_, index) => amounts[index] !== undefined && !Number.isInteger(amounts[index]),
        );
        if (part)
          report({
            at: part.place,
            message: `${device} is counted in whole pieces; ${String(part.value)} is refused. Share a device by its driver (time slicing, MIG), not by a fraction.`,
          });
        // A runtime may bring the limit of a model.
        else if (request && !limit && !isModel)
          report({
            at: request.place,
            message: `A request of ${device} needs a limit of the same number: the pod is refused without one.`,
            fixes: safeFix(
              `Add limits.${device}: ${String(request.value)}`,
              insertEntry({ document, file }, [...found.path, 'resources', 'limits', device], request.value),
            ),
          });
        else if (request && limit && amounts[0] !== amounts[1])
          report({
            at: request.place,
            message: `The request of ${String(request.value)} and the limit of ${String(limit.value)} ${device} differ: devices are not overcommitted, the pod is refused.`,
            related: [{ place: limit.place, message: 'the limit' }],
            fixes: offeredFix('Request what the limit says', [
              { place: request.place, text: file.text.slice(limit.place.start, limit.place.end) },
            ]),
          });
      }
  },
});
