// A credential that is only the default is a credential all the same, and hides that the real one is missing.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noSecretAsDefault = secretRule({
  id: 'secrets/no-secret-as-default',
  claim: 'fallback',
  severity: 'warning',
  sources: ['vault'],
  advice:
    'A default is used without a word when the real value is missing, and it is in every copy of the file. Take it away, so that a missing value stops the start.',
});
