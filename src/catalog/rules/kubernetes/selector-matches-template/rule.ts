// A workload that does not select its own pods is refused.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

export const selectorMatchesTemplate = defineRule({
  id: 'kubernetes/selector-matches-template',
  kinds: ['deployment'],
  severity: 'error',
  sources: ['k8s-deployment', 'k8s-validation'],
  check(document, report, file) {
    const labels = document.find('spec.template.metadata.labels');
    if (!document.find('spec.template')) return;
    for (const label of document.entries('spec.selector.matchLabels')) {
      const key = String(label.path.at(-1));
      const own = isMapping(labels?.value) ? labels.value[key] : undefined;
      if (own === label.value || isTemplated(own) || isTemplated(label.value)) continue;
      const place = document.find(['spec', 'template', 'metadata', 'labels', key]);
      report({
        at: label.place,
        message: `The selector asks for ${key}=${String(label.value)}, and the pod template ${own === undefined ? 'has no such label' : `says ${String(own)}`}: the API server refuses the Deployment. Make them equal.`,
        related: labels ? [{ place: (place ?? labels).place, message: 'the labels of the template' }] : [],
        fixes:
          place && typeof label.value === 'string'
            ? offeredFix(
                `Set the template's label to ${label.value}`,
                replaceValue({ document, file }, place, label.value),
              )
            : [],
      });
    }
  },
});
