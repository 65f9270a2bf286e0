// An address is printed by everything that connects to it, its password with it.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noSecretInUrl = secretRule({
  id: 'secrets/no-secret-in-url',
  claim: 'address',
  severity: 'error',
  sources: ['k8s-secrets', 'vault'],
  advice:
    'Addresses end in logs, error messages and process lists. Revoke it first, then keep the address without it and give the password from a secret of its own (PGPASSWORD, a secretKeyRef, a masked variable).',
});
