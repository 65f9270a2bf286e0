// The operator serves these kinds as v1 only; another version is answered with no matches for the kind.
import { replaceValue, safeFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const wanted = 'monitoring.coreos.com/v1';

export const monitorVersionIsServed = defineRule({
  id: 'monitoring/monitor-version-is-served',
  kinds: ['service-monitor', 'pod-monitor', 'prometheus-rule'],
  severity: 'error',
  sources: ['prometheus-operator'],
  check(document, report, file) {
    const version = document.find('apiVersion');
    if (typeof version?.value !== 'string' || version.value === wanted || isTemplated(version.value)) return;
    const kind = String(document.find('kind')?.value);
    report({
      at: version.place,
      message: `${kind} is served as ${wanted}, not as ${version.value}: the API server knows no such kind there. (v1alpha1 holds ScrapeConfig and AlertmanagerConfig.)`,
      fixes: safeFix(`Change it to ${wanted}`, replaceValue({ document, file }, version, wanted)),
    });
  },
});
