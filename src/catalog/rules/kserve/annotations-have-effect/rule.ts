// Samples still carry annotations that no code reads; who copies them believes that scaling is set.
import { removeEntry, safeFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const dead: Readonly<Record<string, string>> = {
  'serving.kserve.io/metrics': 'scaleMetric',
  'serving.kserve.io/metric': 'scaleMetric',
  'serving.kserve.io/targetUtilizationPercentage': 'scaleTarget',
};

export const annotationsHaveEffect = defineRule({
  id: 'kserve/annotations-have-effect',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-dead-annotations', 'kserve-constants'],
  check(document, report, file) {
    for (const [key, field] of Object.entries(dead)) {
      const found = document.find(['metadata', 'annotations', key]);
      if (!found) continue;
      report({
        at: entryPlace(found),
        message: `Nothing reads the annotation ${key}. Write ${field} on the component instead, or remove it.`,
        fixes: safeFix('Remove the annotation', removeEntry({ document, file }, found.path)),
      });
    }
  },
});
