// Since KServe wraps the text into its own sum with labels, an expression of one's own is no PromQL any more.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const podMetricIsBareName = defineRule({
  id: 'kserve/pod-metric-is-bare-name',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-keda', 'kserve-keda-docs'],
  check(document, report, file) {
    for (const component of componentsOf(document))
      for (const metric of document.entries([...component.path, 'autoScaling', 'metrics'])) {
        const query = document.find([...metric.path, 'podmetric', 'metric', 'query']);
        if (typeof query?.value !== 'string' || /^\s*[A-Za-z_:][\w:]*\s*$/.test(query.value) || query.value === '')
          continue;
        if (isTemplated(query.value)) continue;
        const names = query.value.match(/[A-Za-z_][\w:]*:[\w:]+|[A-Za-z_]\w*(?=\s*[[{)])/g) ?? [];
        const [name] = names.filter((one) => !['sum', 'avg', 'max', 'min', 'rate', 'by', 'count'].includes(one));
        report({
          at: query.place,
          message:
            'The query of a PodMetric must be one bare metric name: the controller wraps it into its own sum with the labels of this service, and an expression breaks there.',
          fixes:
            name === undefined ? [] : offeredFix(`Leave only ${name}`, replaceValue({ document, file }, query, name)),
        });
      }
  },
});
