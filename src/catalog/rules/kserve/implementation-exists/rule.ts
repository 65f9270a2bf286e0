// Removed implementations that samples and documentation still show.
import { offeredFix, renameKey } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const removed = [
  { path: ['spec', 'explainer', 'alibi'], instead: 'Serve the explainer as a container of your own, or use art.' },
  { path: ['spec', 'explainer', 'aix'], instead: 'Serve the explainer as a container of your own, or use art.' },
  { path: ['spec', 'transformer', 'custom'], instead: 'Write containers, a list.' },
  { path: ['spec', 'predictor', 'custom'], instead: 'Write containers, a list.' },
  { path: ['spec', 'default'], instead: 'The canary form of v1alpha2: move predictor up to spec.' },
] as const;

export const implementationExists = defineRule({
  id: 'kserve/implementation-exists',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-crd'],
  check(document, report, file) {
    for (const { path, instead } of removed) {
      const found = document.find(path);
      if (!found) continue;
      const isList = Array.isArray(document.find([...path, 'container'])?.value ?? found.value);
      report({
        at: entryPlace(found),
        message: `${path.slice(1).join('.')} was removed from KServe: the field is refused. ${instead}`,
        fixes: isList ? offeredFix('Rename it to containers', renameKey({ document, file }, found, 'containers')) : [],
      });
    }
  },
});
