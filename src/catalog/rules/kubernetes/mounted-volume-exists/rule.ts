// A mount of a volume that the pod does not have is refused.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isPatchFile, isTemplated, textOf } from '../../../manifests/pods.ts';

export const mountedVolumeExists = defineRule({
  id: 'kubernetes/mounted-volume-exists',
  kinds: ['deployment', 'job', 'cron-job'],
  severity: 'error',
  sources: ['k8s-validation'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    for (const { found, podPath } of containersOf(document)) {
      const volumes = document
        .entries([...podPath, 'volumes'])
        .flatMap(({ value }) => (isMapping(value) ? (textOf(value['name']) ?? []) : []));
      for (const mount of document.entries([...found.path, 'volumeMounts'])) {
        const name = document.find([...mount.path, 'name']);
        if (
          typeof name?.value !== 'string' ||
          volumes.includes(name.value) ||
          isTemplated(name.value) ||
          volumes.some(isTemplated)
        )
          continue;
        const near = nearestWord(name.value, volumes);
        report({
          at: name.place,
          message: `The pod has no volume called ${JSON.stringify(name.value)}: the API server refuses it.${volumes.length > 0 ? ` Volumes: ${volumes.join(', ')}.` : ' It has none at all.'}`,
          fixes:
            near === undefined ? [] : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, name, near)),
        });
      }
    }
  },
});
