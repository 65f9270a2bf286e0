// A credential in a file is read by everybody who reads the repository, now and in its history.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noInlineSecret = secretRule({
  id: 'secrets/no-inline-secret',
  claim: 'inline',
  severity: 'error',
  sources: ['k8s-secrets', 'external-secrets'],
  advice: 'Revoke it first, because the history keeps it, then put a reference to a secret in its place.',
});
