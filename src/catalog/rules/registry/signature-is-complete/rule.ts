// A version without a signature is served untested: a column that is missing or of another type is found by the users.

import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const signatureIsComplete = defineRule({
  id: 'registry/signature-is-complete',
  kinds: ['model-registry-entry'],
  severity: 'warning',
  sources: ['mlflow-registry'],
  check(document, report) {
    const signature = document.find('signature');
    if (!signature) {
      const name = document.find('model_name');
      if (name)
        report({
          at: name.place,
          severity: 'info',
          message:
            'The version has no signature: nothing checks what goes in and comes out, and the Unity Catalog refuses it. Add signature with inputs and outputs, or log the model with an input_example.',
        });
      return;
    }
    if (!isMapping(signature.value)) return;
    const missing = ['inputs', 'outputs'].filter((key) => isEmpty(document.find(['signature', key])?.value));
    if (missing.length > 0)
      report({
        at: signature.keyPlace ?? signature.place,
        message: `The signature does not say the ${missing.join(' and the ')}, so nothing checks them when the model serves. List the names and types.`,
      });
  },
});

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
