// Where credentials live; never in a file of the repository.
import { defineDecision } from '../../core/decide/decision.ts';

export const secrets = defineDecision({
  topic: 'secrets',
  options: {
    'external-secrets': {
      title: 'External Secrets Operator with workload identity',
      winsWhen: 'a cluster reads a secret manager',
      sources: ['external-secrets'],
    },
    'aws-secrets-manager': {
      title: 'AWS Secrets Manager and roles',
      winsWhen: 'everything runs on AWS',
      sources: ['aws-secrets-manager'],
    },
    'gcp-secret-manager': {
      title: 'Google Secret Manager and workload identity',
      winsWhen: 'everything runs on Google Cloud',
      sources: ['gcp-secret-manager'],
    },
    'azure-key-vault': {
      title: 'Azure Key Vault and managed identity',
      winsWhen: 'everything runs on Azure',
      sources: ['azure-key-vault'],
    },
    'databricks-secrets': {
      title: 'Databricks secret scopes',
      winsWhen: 'everything runs on Databricks',
      sources: ['databricks-bundles'],
    },
    vault: { title: 'HashiCorp Vault', winsWhen: 'on-prem machines share secrets', sources: ['vault'] },
    environment: {
      title: 'environment variables from outside the repository',
      winsWhen: 'one machine, experimental work',
      sources: ['mlflow-tracking'],
    },
  },
  dependsOn: ['existing_stack', 'environment.cloud', 'environment.kubernetes', 'governance_level'],
  isNeeded: () => true,
  decide(context) {
    const offer = context.offer('secrets');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} brings it; files hold names of secrets only.`,
        alternatives: ['vault'],
      };
    if (context.usesKubernetes)
      return {
        choice: 'external-secrets',
        because: 'Pods read references; the values stay in a secret manager.',
        alternatives: ['vault'],
      };
    const managed = {
      aws: 'aws-secrets-manager',
      gcp: 'gcp-secret-manager',
      azure: 'azure-key-vault',
      none: undefined,
    } as const;
    const ofCloud = managed[context.cloud];
    if (ofCloud)
      return {
        choice: ofCloud,
        because: `One cloud (${context.cloud}): identities instead of keys.`,
        alternatives: ['vault'],
      };
    return context.isProductionLike
      ? {
          choice: 'vault',
          because: `${context.governance} on ${context.hosting} machines needs a place that logs who read what.`,
          alternatives: ['environment'],
        }
      : {
          choice: 'environment',
          because: 'Experimental work on one machine: variables from outside the repository.',
          alternatives: ['vault'],
        };
  },
});
