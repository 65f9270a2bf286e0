// A tag that moves makes two pods of one revision differ, and leaves nothing to roll back to.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, isTemplated, textOf } from '../../../manifests/pods.ts';

const moving = ['latest', 'main', 'master', 'dev', 'stable', 'prod', 'production'];

export const imageIsPinned = defineRule({
  id: 'kubernetes/image-is-pinned',
  kinds: ['deployment', 'job', 'cron-job', 'inference-service', 'serving-runtime'],
  severity: 'warning',
  sources: ['k8s-deployment'],
  check(document, report) {
    const isKserve = /^(InferenceService|ServingRuntime|ClusterServingRuntime)$/.test(
      String(document.find('kind')?.value),
    );
    for (const { found } of containersOf(document)) {
      const image = isMapping(found.value) ? textOf(found.value['image']) : undefined;
      if (image === undefined || image === '' || image.includes('@') || isTemplated(image) || /[<>{}]/.test(image))
        continue;
      const tag = /:([^:/]+)$/.exec(image)?.[1];
      if (tag !== undefined && !moving.includes(tag)) continue;
      const place = document.find([...found.path, 'image'])?.place;
      if (!place) continue;
      report({
        at: place,
        severity: isKserve ? 'info' : 'warning',
        message: `${tag === undefined ? 'This image has no tag, so it is latest' : `The tag ${tag} moves`}: going back to an earlier revision starts the same image again. Pin a version or a digest.`,
      });
    }
  },
});
