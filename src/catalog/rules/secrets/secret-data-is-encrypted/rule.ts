// A Secret is only encoded: in a repository it is as open as a ConfigMap, unless something encrypts it.
import type { Fix } from '../../../../core/text/finding.ts';
import { printYaml } from '../../../../core/text/print-yaml.ts';
import type { SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import type { Secret } from '../../../secrets/find-secrets.ts';
import { secretRule } from '../../../secrets/secret-rule.ts';

export const secretDataIsEncrypted = secretRule({
  id: 'secrets/secret-data-is-encrypted',
  claim: 'secret-data',
  severity: 'error',
  sources: ['k8s-secrets', 'external-secrets', 'sops', 'sealed-secrets'],
  advice:
    'Base64 is no encryption. Revoke it first, because the history keeps it, then let an ExternalSecret fetch the value, or commit it sealed (SealedSecret) or encrypted (SOPS).',
  fixes: asExternalSecret,
});

// The same Secret in the cluster, its values from the store; the store is the reader's to name.
function asExternalSecret(_: Secret, file: SourceFile, document?: SourceDocument): readonly Fix[] {
  const name = document?.find('metadata.name')?.value;
  if (!document || typeof name !== 'string' || document.find('kind')?.value !== 'Secret' || /\.json$/i.test(file.path))
    return [];
  const namespace = document.find('metadata.namespace')?.value;
  const keys = [...document.entries('data'), ...document.entries('stringData')].map(({ path }) => String(path.at(-1)));
  const text = printYaml({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, ...(typeof namespace === 'string' ? { namespace } : {}) },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'secret-store' },
      target: { name },
      data: keys.map((key) => ({ secretKey: key, remoteRef: { key: name, property: key } })),
    },
  });
  return [
    {
      title: 'Replace it by an ExternalSecret that makes the same Secret',
      safe: false,
      edits: [{ place: document.place, text }],
    },
  ];
}
