// Labels and host names are built from the name; beyond 63 characters the objects cannot be made.
import { defineRule } from '../../../../core/validate/rule.ts';
import { modeOf } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const longestLabel = 63;
const longestStandardName = 48;

export const nameFitsLabelsAndHost = defineRule({
  id: 'kserve/name-fits-labels-and-host',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-constants'],
  check(document, report, _file, project) {
    const name = document.find('metadata.name');
    if (typeof name?.value !== 'string' || isTemplated(name.value)) return;
    const namespace = document.find('metadata.namespace')?.value;
    const isStandard = modeOf(document, project).mode === 'Standard';
    const host = typeof namespace === 'string' && !isTemplated(namespace) ? `${name.value}-predictor-${namespace}` : '';
    if (host.length > longestLabel)
      report({
        at: name.place,
        message: `The host label ${JSON.stringify(host)} has ${host.length} characters, ${host.length - longestLabel} more than DNS allows. Shorten the name or the namespace.`,
      });
    else if (isStandard ? name.value.length > longestStandardName : `${name.value}-predictor`.length > longestLabel)
      report({
        at: name.place,
        message: `The name has ${name.value.length} characters: the labels and hosts that KServe makes of it become longer than ${longestLabel}. Keep it within ${longestStandardName}.`,
      });
  },
});
