// The scheme is not checked at admission: an unknown one stalls, and none at all downloads nothing.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

const known = ['gs', 's3', 'pvc', 'file', 'https', 'http', 'hdfs', 'webhdfs', 'oci', 'oci+native', 'hf'];
const meant: Readonly<Record<string, string>> = { gcs: 'gs', huggingface: 'hf', s3a: 's3', s3n: 's3', docker: 'oci' };
const later: Readonly<Record<string, string>> = { ms: 'after 0.20', 'oci+fetch': 'after 0.20' };

export const storageSchemeIsKnown = defineRule({
  id: 'kserve/storage-scheme-is-known',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-storage-uri'],
  check(document, report, file) {
    for (const uri of urisOf(document)) {
      if (typeof uri.value !== 'string' || uri.value === '' || isTemplated(uri.value) || /[<>]/.test(uri.value))
        continue;
      const scheme = /^([A-Za-z][\w+.-]*):\/\//.exec(uri.value)?.[1];
      if (scheme !== undefined && known.includes(scheme)) continue;
      const near =
        scheme === undefined
          ? undefined
          : (known.find((one) => one === scheme.toLowerCase()) ?? meant[scheme.toLowerCase()]);
      report({
        at: uri.place,
        // A path may be meant for a model inside the image; another scheme may belong to a ClusterStorageContainer of the cluster; a slip of a known one does not.
        severity: (scheme === undefined && !uri.value.startsWith('/')) || near !== undefined ? 'warning' : 'info',
        message: messageFor(scheme),
        fixes:
          near === undefined || scheme === undefined
            ? []
            : offeredFix(
                `Change it to ${near}://`,
                replaceValue({ document, file }, uri, `${near}${uri.value.slice(scheme.length)}`),
              ),
      });
    }
  },
});

function messageFor(scheme: string | undefined): string {
  if (scheme === undefined)
    return `This has no scheme, so it is taken for a path inside the image and nothing is downloaded. Write one of ${known.join(', ')}.`;
  const since = Object.hasOwn(later, scheme) ? ` KServe knows it ${later[scheme]}.` : '';
  const azure = /^(az|abfs|abfss|azure|azureblob|wasbs?)$/.test(scheme)
    ? ' Azure Blob is written https://ACCOUNT.blob.core.windows.net/CONTAINER/PATH.'
    : '';
  return `KServe 0.20 does not know the scheme ${scheme}://: the object is admitted and stalls.${since}${azure} Known: ${known.join(', ')}; a ClusterStorageContainer adds others.`;
}

function urisOf(document: SourceDocument): readonly Found[] {
  const single = ['model', ...legacyFrameworks].map((field) =>
    document.find(['spec', 'predictor', field, 'storageUri']),
  );
  const listed = document.entries('spec.predictor.storageUris').map((one) => document.find([...one.path, 'uri']));
  return [...single, ...listed].flatMap((one) => one ?? []);
}
