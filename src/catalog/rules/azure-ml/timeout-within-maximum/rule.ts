// What the service refuses, and what turns requests away, in the request settings of an online deployment.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const mostMs = 180_000;

export const timeoutWithinMaximum = defineRule({
  id: 'azure-ml/timeout-within-maximum',
  kinds: ['azure-ml'],
  severity: 'error',
  sources: ['azure-online'],
  check(document, report, file) {
    const timeout = document.find('request_settings.request_timeout_ms');
    if (typeof timeout?.value === 'number' && timeout.value > mostMs)
      report({
        at: timeout.place,
        message: `A request may take ${mostMs} ms at most; Azure ML refuses ${timeout.value}. Longer work belongs on a batch endpoint.`,
        fixes: offeredFix(`Change to ${mostMs}`, replaceValue({ document, file }, timeout, mostMs)),
      });
    const queue = document.find('request_settings.max_queue_wait_ms');
    if (queue)
      report({
        at: queue.keyPlace ?? queue.place,
        severity: 'info',
        message: 'max_queue_wait_ms is deprecated: the time in the queue counts in request_timeout_ms. Take it out.',
      });
  },
});
