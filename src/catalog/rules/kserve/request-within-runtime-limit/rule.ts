// The runtime brings limits of its own; a request above them, or a limit below its request, makes an invalid pod.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { parseQuantity } from '../../../manifests/quantity.ts';
import { resolveRuntime, runtimeQuestion, runtimesOf } from '../../../runtimes/resolve-runtime.ts';

const single = { requests: { cpu: '1', memory: '2Gi' }, limits: { cpu: '1', memory: '2Gi' } } as const;
const multi = { requests: { cpu: '2', memory: '6Gi' }, limits: { cpu: '4', memory: '12Gi' } } as const;

export const requestWithinRuntimeLimit = defineRule({
  id: 'kserve/request-within-runtime-limit',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-serving-runtimes', 'kserve-storage-uri'],
  check(document, report, file, project) {
    const question = runtimeQuestion(document.root);
    const answer = question && resolveRuntime(question, runtimesOf(project));
    // Runtimes of one's own have limits of their own.
    if (answer?.kind !== 'chosen' || !answer.runtime.isBuiltIn) return;
    const defaults = answer.runtime.isMultiNode ? multi : single;
    const resources = ['spec', 'predictor', 'model', 'resources'];
    for (const name of ['cpu', 'memory'] as const) {
      const request = document.find([...resources, 'requests', name]);
      const limit = document.find([...resources, 'limits', name]);
      const written = request ?? limit;
      if (!written || (request && limit)) continue;
      const amount = parseQuantity(written.value);
      const other = parseQuantity(request ? defaults.limits[name] : defaults.requests[name]);
      if (amount === undefined || other === undefined || (request ? amount <= other : amount >= other)) continue;
      const side = request ? 'limits' : 'requests';
      report({
        at: written.place,
        message: request
          ? `The request of ${String(written.value)} ${name} is above the limit of ${defaults.limits[name]} that ${answer.runtime.name} brings: the pod is refused. Set limits.${name} too.`
          : `The limit of ${String(written.value)} ${name} is below the request of ${defaults.requests[name]} that ${answer.runtime.name} brings: the pod is refused. Set requests.${name} too.`,
        fixes: offeredFix(
          `Add ${side}.${name}: ${String(written.value)}`,
          insertEntry({ document, file }, [...resources, side, name], written.value),
        ),
      });
    }
  },
});
