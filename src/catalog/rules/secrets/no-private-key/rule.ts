// A private key in a file belongs to everybody who reads the repository.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noPrivateKey = secretRule({
  id: 'secrets/no-private-key',
  claim: 'private-key',
  severity: 'error',
  sources: ['k8s-secrets', 'vault'],
  advice:
    'Whoever has it can act in the name of its owner. Replace the key pair, because the history keeps it, then mount the new key from a secret or let the platform sign for you.',
});
