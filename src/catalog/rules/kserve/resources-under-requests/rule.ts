// cpu and memory directly under resources are the most common misplacement; the API server drops or refuses them.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import type { Found, SourceFile } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { containersOf } from '../../../manifests/pods.ts';

const names = ['cpu', 'memory', 'nvidia.com/gpu', 'ephemeral-storage'];

export const resourcesUnderRequests = defineRule({
  id: 'kserve/resources-under-requests',
  kinds: ['inference-service', 'serving-runtime', 'deployment', 'job', 'cron-job'],
  severity: 'error',
  sources: ['kserve-runtimes'],
  check(document, report, file) {
    for (const { found } of containersOf(document)) {
      const resources = document.find([...found.path, 'resources']);
      if (!resources || !isMapping(resources.value)) continue;
      const loose = document.entries(resources.path).filter(({ path }) => names.includes(String(path.at(-1))));
      const [first] = loose;
      if (!first) continue;
      const isAll = loose.length === Object.keys(resources.value).length;
      report({
        at: entryPlace(first),
        message: `${loose.map(({ path }) => path.at(-1)).join(' and ')} must stand under resources.requests and resources.limits; here the pod would run without them.`,
        fixes: isAll ? wrapped(resources, loose, file) : [],
      });
    }
  },
});

// Both sides get the values: a request alone would lie above the limit that a runtime of KServe brings.
function wrapped(resources: Found, loose: readonly Found[], file: Pick<SourceFile, 'text'>): readonly Fix[] {
  const isJson = file.text.charAt(loose[0]?.keyPlace?.start ?? 0) === '"';
  const quote = (key: string) => (isJson ? JSON.stringify(key) : key);
  const body = loose
    .map(({ path, place }) => `${quote(String(path.at(-1)))}: ${file.text.slice(place.start, place.end).trim()}`)
    .join(', ');
  const text = `{ ${quote('requests')}: { ${body} }, ${quote('limits')}: { ${body} } }`;
  const isFlow = file.text.charAt(resources.place.start) === '{';
  const end = resources.place.start + file.text.slice(resources.place.start, resources.place.end).trimEnd().length;
  const start = isFlow ? resources.place.start : (resources.keyPlace?.end ?? resources.place.start);
  return offeredFix('Put them under requests and limits', [
    { place: { start, end }, text: isFlow ? text : `: ${text}` },
  ]);
}
