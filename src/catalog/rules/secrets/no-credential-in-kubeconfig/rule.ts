// A kubeconfig with a token or a key is the cluster itself, for everybody who reads the file.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noCredentialInKubeconfig = secretRule({
  id: 'secrets/no-credential-in-kubeconfig',
  claim: 'kubeconfig',
  severity: 'error',
  sources: ['k8s-secrets'],
  advice:
    'It opens the cluster to everybody who reads this file. Revoke it first, then let an exec plugin of the cloud fetch a short-lived one (users[].user.exec).',
});
