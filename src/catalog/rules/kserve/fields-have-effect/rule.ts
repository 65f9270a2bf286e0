// Fields that the API still takes and no code reads.
import { removeEntry, safeFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace } from '../../../manifests/kserve.ts';

const dead = [
  { path: ['scaleMetricType'], instead: 'The type follows from scaleMetric.' },
  { path: ['batcher', 'timeout'], instead: 'Use batcher.maxLatency, in milliseconds.' },
] as const;

export const fieldsHaveEffect = defineRule({
  id: 'kserve/fields-have-effect',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-component'],
  check(document, report, file) {
    for (const component of componentsOf(document))
      for (const { path, instead } of dead) {
        const found = document.find([...component.path, ...path]);
        if (!found) continue;
        report({
          at: entryPlace(found),
          message: `Nothing reads ${path.join('.')}. ${instead}`,
          fixes: safeFix(`Remove ${path.join('.')}`, removeEntry({ document, file }, found.path)),
        });
      }
  },
});
