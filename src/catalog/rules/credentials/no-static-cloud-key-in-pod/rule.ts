// A pod with a cloud key holds it for good; the identity of its service account is exchanged for one that lives an hour.
import { defineRule } from '../../../../core/validate/rule.ts';

const keys = new Map([
  ['AWS_ACCESS_KEY_ID', 'EKS Pod Identity, or the annotation eks.amazonaws.com/role-arn on the ServiceAccount'],
  ['AWS_SECRET_ACCESS_KEY', 'EKS Pod Identity, or the annotation eks.amazonaws.com/role-arn on the ServiceAccount'],
  ['GOOGLE_APPLICATION_CREDENTIALS', 'the annotation iam.gke.io/gcp-service-account on the ServiceAccount'],
  [
    'AZURE_CLIENT_SECRET',
    'the label azure.workload.identity/use: "true" and the client-id annotation on the ServiceAccount',
  ],
  [
    'AZURE_STORAGE_ACCESS_KEY',
    'the label azure.workload.identity/use: "true" and the client-id annotation on the ServiceAccount',
  ],
]);

const anyKey = new RegExp([...keys.keys()].join('|'));

export const noStaticCloudKeyInPod = defineRule({
  id: 'credentials/no-static-cloud-key-in-pod',
  kinds: [
    'inference-service',
    'llm-inference-service',
    'serving-runtime',
    'deployment',
    'job',
    'cron-job',
    'argo-workflow',
    'argo-cron-workflow',
    'argo-rollout',
  ],
  severity: 'info',
  sources: ['eks-pod-identity', 'k8s-secrets'],
  check(document, report, file) {
    // Most pods name none of them: their text tells so before anything is walked.
    if (!anyKey.test(file.text.slice(document.place.start, document.place.end))) return;
    let isTold = false;
    document.walk((found) => {
      if (isTold || found.path.at(-1) !== 'name' || found.path.at(-3) !== 'env' || typeof found.value !== 'string')
        return;
      const way = keys.get(found.value);
      // A literal is told by the rules about secrets.
      const source = document.find([...found.path.slice(0, -1), 'valueFrom', 'secretKeyRef']);
      if (way === undefined || !source) return;
      isTold = true;
      report({
        at: found.place,
        message: `${found.value} gives this pod a cloud key that lives until somebody rotates it. The pod can have an identity instead and no key at all: ${way}.`,
      });
    });
  },
});
