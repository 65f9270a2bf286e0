// What the webhook asks of the mount paths of several sources.
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const storageMountsAgree = defineRule({
  id: 'kserve/storage-mounts-agree',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report) {
    for (const component of componentsOf(document)) {
      const tops = new Set<string>();
      for (const source of document.entries([...component.path, 'storageUris'])) {
        const mount = document.find([...source.path, 'mountPath']);
        const uri = document.find([...source.path, 'uri'])?.value;
        if (isTemplated(mount?.value)) return;
        if (typeof mount?.value === 'string') {
          const problem = problemOf(mount.value);
          if (problem)
            report({
              at: mount.place,
              message: `mountPath ${JSON.stringify(mount.value)} ${problem}: the webhook refuses it. Use a folder below /mnt/models.`,
            });
        }
        const path = typeof mount?.value === 'string' ? mount.value : '/mnt/models';
        if (typeof uri === 'string' && !uri.startsWith('pvc://')) tops.add(path.split('/')[1] ?? '');
        if (tops.size > 1 && mount)
          report({
            at: mount.place,
            message:
              'The mount paths have no folder in common: the webhook wants a common parent below /. Put all of them below /mnt/models.',
          });
      }
    }
  },
});

function problemOf(path: string): string | undefined {
  if (path === '/') return 'is the root';
  if (!path.startsWith('/')) return 'is not absolute';
  return path.split('/').includes('..') ? 'leads upwards' : undefined;
}
