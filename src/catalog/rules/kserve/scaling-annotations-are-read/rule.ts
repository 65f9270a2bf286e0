// KServe drops Knative's replica annotations from the InferenceService; its own fields say the same.

import type { EditedDocument } from '../../../../core/text/entry-edits.ts';
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import type { Found } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const fields: Readonly<Record<string, string>> = {
  'autoscaling.knative.dev/min-scale': 'minReplicas',
  'autoscaling.knative.dev/minScale': 'minReplicas',
  'autoscaling.knative.dev/max-scale': 'maxReplicas',
  'autoscaling.knative.dev/maxScale': 'maxReplicas',
};

export const scalingAnnotationsAreRead = defineRule({
  id: 'kserve/scaling-annotations-are-read',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-constants'],
  check(document, report, file) {
    for (const [key, field] of Object.entries(fields)) {
      const found = document.find(['metadata', 'annotations', key]);
      if (!found) continue;
      report({
        at: entryPlace(found),
        message: `KServe drops the annotation ${key}: it has no effect. Write spec.predictor.${field}.`,
        fixes: moveTo(field, found, { document, file }),
      });
    }
  },
});

function moveTo(field: string, found: Found, edited: EditedDocument): readonly Fix[] {
  const path = ['spec', 'predictor', field];
  const value = typeof found.value === 'string' && /^\d+$/.test(found.value) ? Number(found.value) : undefined;
  const removal = removeEntry(edited, found.path);
  if (edited.document.find(path)) return offeredFix('Remove the annotation', removal);
  const insertion = value === undefined ? undefined : insertEntry(edited, path, value);
  return offeredFix(`Move it to predictor.${field}`, removal && insertion ? [...removal, ...insertion] : undefined);
}
