// KServe admits these pod fields, and Knative refuses the revision unless a feature flag is on.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace, modeAnnotation, modeOf } from '../../../manifests/kserve.ts';

const flags: Readonly<Record<string, string>> = {
  affinity: 'kubernetes.podspec-affinity',
  nodeSelector: 'kubernetes.podspec-nodeselector',
  tolerations: 'kubernetes.podspec-tolerations',
  topologySpreadConstraints: 'kubernetes.podspec-topologyspreadconstraints',
  runtimeClassName: 'kubernetes.podspec-runtimeclassname',
  priorityClassName: 'kubernetes.podspec-priorityclassname',
  schedulerName: 'kubernetes.podspec-schedulername',
  initContainers: 'kubernetes.podspec-init-containers',
  hostAliases: 'kubernetes.podspec-hostaliases',
  dnsPolicy: 'kubernetes.podspec-dnspolicy',
  dnsConfig: 'kubernetes.podspec-dnsconfig',
};

export const podFieldsFitKnative = defineRule({
  id: 'kserve/pod-fields-fit-knative',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['knative-features'],
  check(document, report, file, project) {
    const { mode, written } = modeOf(document, project);
    if (mode === 'Standard' || mode === 'ModelMesh') return;
    for (const component of componentsOf(document))
      for (const [field, flag] of Object.entries(flags)) {
        const found = document.find([...component.path, field]);
        if (!found || found.value === null) continue;
        report({
          at: entryPlace(found),
          // Without a mode only the cluster knows whether Knative will read it.
          severity: mode === 'Knative' ? 'warning' : 'info',
          message: `${mode === 'Knative' ? '' : 'If the cluster deploys with Knative: '}Knative refuses ${field} unless its feature flag ${flag} is on, and the service stays without a revision. Use Standard mode, or switch the flag on.`,
          fixes: written
            ? []
            : offeredFix('Set the mode Standard', insertEntry({ document, file }, modeAnnotation, 'Standard')),
        });
      }
  },
});
