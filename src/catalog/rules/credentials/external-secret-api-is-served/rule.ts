// External Secrets 2 no longer serves the beta of its API: the manifest is refused after an upgrade.
import { defineRule } from '../../../../core/validate/rule.ts';

export const externalSecretApiIsServed = defineRule({
  id: 'credentials/external-secret-api-is-served',
  kinds: ['external-secret'],
  severity: 'warning',
  sources: ['external-secrets'],
  check(document, report) {
    const version = document.find('apiVersion');
    if (!version || !/^external-secrets\.io\/v1(?:alpha|beta)1$/.test(String(version.value))) return;
    report({
      at: version.place,
      message: `External Secrets 2 does not serve ${String(version.value)} any more, so the cluster refuses this manifest after an upgrade. Write external-secrets.io/v1, which is served since 0.16 and has the same fields.`,
      fixes: [
        {
          title: 'Write external-secrets.io/v1',
          safe: true,
          edits: [{ place: version.place, text: 'external-secrets.io/v1' }],
        },
      ],
    });
  },
});
