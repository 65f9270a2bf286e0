// The login of an image registry is base64, which everybody can read.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noRegistryLogin = secretRule({
  id: 'secrets/no-registry-login',
  claim: 'registry-login',
  severity: 'error',
  sources: ['k8s-secrets'],
  advice:
    'Base64 hides nothing. Revoke it first, then log in where images are pulled or pushed: a pull secret from the secret store, a credential helper, or the identity of the node.',
});
