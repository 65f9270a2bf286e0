// A Service that selects nothing answers nobody, without a message.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { containersOf, textOf } from '../../../manifests/pods.ts';
import { matches } from '../../../manifests/selectors.ts';

export const serviceFindsPods = defineRule({
  id: 'kubernetes/service-finds-pods',
  kinds: ['service'],
  severity: 'warning',
  sources: ['k8s-deployment'],
  check(document, report, file) {
    const selector = document.find('spec.selector');
    if (!selector || !isMapping(selector.value) || Object.keys(selector.value).length === 0) return;
    const namespace = document.find('metadata.namespace')?.value;
    const workloads = file.documents.filter(
      (one) => one.find('kind')?.value === 'Deployment' && one.find('metadata.namespace')?.value === namespace,
    );
    if (workloads.length === 0) return;
    const own = workloads.find((one) =>
      matches({ matchLabels: selector.value }, one.find('spec.template.metadata.labels')?.value),
    );
    if (!own) {
      // Others of the file may be somebody else's: only a Service that is named like one of them is surely meant for it.
      const name = document.find('metadata.name')?.value;
      const meant =
        workloads.length === 1 && workloads[0]?.find('metadata.name')?.value === name ? workloads[0] : undefined;
      if (meant)
        report({
          at: entryPlace(selector),
          message:
            'This Service selects no pod: the labels of the Deployment of the same name are others. Make them equal.',
          related: [
            {
              place: meant.find('spec.template.metadata.labels')?.place ?? meant.place,
              message: 'the labels of its pods',
            },
          ],
        });
      return;
    }
    const names = containersOf(own).flatMap(({ found }) =>
      own
        .entries([...found.path, 'ports'])
        .flatMap(({ value }) => (isMapping(value) ? (textOf(value['name']) ?? []) : [])),
    );
    for (const port of document.entries('spec.ports')) {
      const target = document.find([...port.path, 'targetPort']);
      if (
        typeof target?.value !== 'string' ||
        /^\d+$/.test(target.value) ||
        names.includes(target.value) ||
        target.value.includes('{{')
      )
        continue;
      const near = names.length === 1 ? names[0] : nearestWord(target.value, names);
      report({
        at: target.place,
        message: `No container of the selected pods has a port called ${JSON.stringify(target.value)}: requests go nowhere.${names.length > 0 ? ` Named: ${names.join(', ')}.` : ''}`,
        fixes:
          near === undefined ? [] : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, target, near)),
      });
    }
  },
});
