// The webhook reads PROTOCOL of the first container of a custom predictor and takes v1 or v2 only.

import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const protocolVariableIsHttp = defineRule({
  id: 'kserve/protocol-variable-is-http',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    if (document.find('spec.predictor.model')) return;
    for (const variable of document.entries(['spec', 'predictor', 'containers', 0, 'env'])) {
      if (!isMapping(variable.value) || variable.value['name'] !== 'PROTOCOL') continue;
      const value = document.find([...variable.path, 'value']);
      if (typeof value?.value !== 'string' || ['v1', 'v2', ''].includes(value.value)) continue;
      report({
        at: value.place,
        message: `PROTOCOL ${JSON.stringify(value.value)} is refused: a custom predictor can say v1 or v2 only. For gRPC name the port h2c instead.`,
        fixes: offeredFix('Change it to v2', replaceValue({ document, file }, value, 'v2')),
      });
    }
  },
});
