// A cloud key that is stored in CI lives until somebody rotates it; the pipeline's own identity lives for minutes.
import type { Found } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const stored =
  /^(?:aws[-_](?:access[-_]key[-_]id|secret[-_]access[-_]key)|credentials_json|google_credentials|gcp_sa_key|arm_client_secret|azure_client_secret|azure_credentials|creds|databricks_token)$/i;
const advice: readonly (readonly [RegExp, string])[] = [
  [/^aws/i, 'aws-actions/configure-aws-credentials with role-to-assume'],
  [/google|gcp|credentials_json/i, 'google-github-actions/auth with workload_identity_provider'],
  [/databricks/i, 'the OIDC federation of a Databricks service principal'],
  [/./, 'azure/login with client-id and federated credentials'],
];

export const noStaticCloudKeyInCi = defineRule({
  id: 'credentials/no-static-cloud-key-in-ci',
  kinds: ['github-workflow', 'gitlab-ci'],
  severity: 'info',
  sources: ['github-oidc'],
  check(document, report) {
    let isTold = false;
    document.walk((found) => {
      const name = String(found.path.at(-1));
      // Once a file: all its keys are replaced by the same step.
      if (isTold || !found.keyPlace || !stored.test(name) || !isFromStore(found)) return;
      isTold = true;
      const way = advice.find(([pattern]) => pattern.test(name))?.[1];
      report({
        at: found.keyPlace,
        message: `${name} is a cloud key that is stored in CI: it lives until somebody rotates it, and every job can read it. The pipeline can prove who it is instead (OpenID Connect): permissions id-token: write and ${way}; on GitLab id_tokens.`,
      });
    });
  },
});

function isFromStore({ value }: Found): boolean {
  return typeof value === 'string' && /\$\{\{\s*secrets\.|^\$[A-Z_]+$/.test(value);
}
