// A mount without its volume passes lint, and no pod can be made of it.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { argoTemplates, workflowPath } from '../../../../core/validate/argo-templates.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const volumeMountHasVolume = defineRule({
  id: 'argo/volume-mount-has-volume',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'warning',
  sources: ['argo-workflows'],
  check(document, report) {
    const path = workflowPath(document);
    const { templates } = argoTemplates(document);
    if (document.find([...path, 'workflowTemplateRef'])) return;
    const shared = [
      ...namesAt(document.find([...path, 'volumes'])?.value),
      ...namesAt(document.find([...path, 'volumeClaimTemplates'])?.value),
    ];
    for (const { path: at } of templates) {
      const volumes = [...shared, ...namesAt(document.find([...at, 'volumes'])?.value)];
      for (const part of ['container', 'script']) {
        const mounts = document.find([...at, part, 'volumeMounts'])?.value;
        for (const index of Array.isArray(mounts) ? mounts.keys() : []) {
          const name = document.find([...at, part, 'volumeMounts', index, 'name']);
          if (typeof name?.value !== 'string' || volumes.includes(name.value) || name.value.includes('{{')) continue;
          const near = nearestWord(name.value, volumes);
          report({
            at: name.place,
            message: `No volume is called ${JSON.stringify(name.value)}: the pod cannot be built.${near ? ` Did you mean ${JSON.stringify(near)}?` : ' Add it to volumes or volumeClaimTemplates.'}`,
          });
        }
      }
    }
  },
});

// A claim template has its name in its metadata.
function namesAt(list: unknown): readonly string[] {
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const { name, metadata } = (one ?? {}) as { name?: unknown; metadata?: { name?: unknown } };
    return [name, metadata?.name].filter((word): word is string => typeof word === 'string');
  });
}
