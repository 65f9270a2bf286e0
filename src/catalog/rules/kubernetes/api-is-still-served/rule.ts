// Versions that Kubernetes stopped serving: kubectl answers that there are no matches for the kind.
import { offeredFix, replaceValue, safeFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

interface Removal {
  readonly until: string;
  readonly now: string;
  /** The fields stayed as they were. */
  readonly isSame: boolean;
}

const removed: Readonly<Record<string, Removal>> = {
  'extensions/v1beta1 Deployment': { until: '1.16', now: 'apps/v1', isSame: false },
  'apps/v1beta1 Deployment': { until: '1.16', now: 'apps/v1', isSame: false },
  'apps/v1beta2 Deployment': { until: '1.16', now: 'apps/v1', isSame: true },
  'extensions/v1beta1 NetworkPolicy': { until: '1.16', now: 'networking.k8s.io/v1', isSame: true },
  'batch/v1beta1 CronJob': { until: '1.25', now: 'batch/v1', isSame: true },
  'batch/v2alpha1 CronJob': { until: '1.21', now: 'batch/v1', isSame: true },
  'policy/v1beta1 PodDisruptionBudget': { until: '1.25', now: 'policy/v1', isSame: false },
  'autoscaling/v2beta1 HorizontalPodAutoscaler': { until: '1.25', now: 'autoscaling/v2', isSame: false },
  'autoscaling/v2beta2 HorizontalPodAutoscaler': { until: '1.26', now: 'autoscaling/v2', isSame: true },
  'rbac.authorization.k8s.io/v1beta1 Role': { until: '1.22', now: 'rbac.authorization.k8s.io/v1', isSame: true },
  'rbac.authorization.k8s.io/v1beta1 ClusterRole': { until: '1.22', now: 'rbac.authorization.k8s.io/v1', isSame: true },
  'rbac.authorization.k8s.io/v1beta1 RoleBinding': { until: '1.22', now: 'rbac.authorization.k8s.io/v1', isSame: true },
  'rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding': {
    until: '1.22',
    now: 'rbac.authorization.k8s.io/v1',
    isSame: true,
  },
};

export const apiIsStillServed = defineRule({
  id: 'kubernetes/api-is-still-served',
  kinds: [
    'deployment',
    'network-policy',
    'cron-job',
    'pod-disruption-budget',
    'horizontal-pod-autoscaler',
    'role',
    'role-binding',
  ],
  severity: 'error',
  sources: ['k8s-api-removals'],
  check(document, report, file) {
    const version = document.find('apiVersion');
    const key = `${String(version?.value)} ${String(document.find('kind')?.value)}`;
    const removal = Object.hasOwn(removed, key) ? removed[key] : undefined;
    if (!version || !removal) return;
    const title = `Change it to ${removal.now}`;
    const edits = replaceValue({ document, file }, version, removal.now);
    report({
      at: version.place,
      message: `${String(version.value)} is not served since Kubernetes ${removal.until}: the API server knows no such kind. Write ${removal.now}${removal.isSame ? '.' : '; some fields changed with it.'}`,
      fixes: removal.isSame ? safeFix(title, edits) : offeredFix(title, edits),
    });
  },
});
