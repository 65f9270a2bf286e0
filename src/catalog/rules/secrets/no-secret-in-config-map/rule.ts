// Whoever may look at a namespace may read its ConfigMaps; nothing in them is kept secret.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noSecretInConfigMap = secretRule({
  id: 'secrets/no-secret-in-config-map',
  claim: 'config-map',
  severity: 'error',
  sources: ['k8s-secrets', 'external-secrets'],
  advice:
    'A ConfigMap is readable for all who may list the namespace, and is never encrypted at rest. Revoke it first, then move the key into a Secret that a secret store fills.',
});
