// Who may do what in the cluster, and who may talk to whom: least rights, nothing with a star.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';

const folder = 'mlops/security';
const rbac = 'rbac.authorization.k8s.io';

interface Grant {
  readonly role: string;
  readonly group: string;
  readonly rules: readonly object[];
}

function grantsOf(sheet: PlanSheet): readonly Grant[] {
  const read = ['get', 'list', 'watch'];
  const change = [...read, 'create', 'update', 'patch'];
  const isKserve = sheet.choice('serving').startsWith('kserve');
  const isRollout = sheet.choice('rollout') === 'argo-canary';
  const served = [
    { apiGroups: ['apps'], resources: ['deployments'], verbs: change },
    { apiGroups: [''], resources: ['services', 'serviceaccounts'], verbs: change },
    { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: change },
    { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: change },
    ...(isKserve
      ? [{ apiGroups: ['serving.kserve.io'], resources: ['inferenceservices', 'llminferenceservices'], verbs: change }]
      : []),
    ...(isRollout ? [{ apiGroups: ['argoproj.io'], resources: ['rollouts', 'analysistemplates'], verbs: change }] : []),
  ];
  const looked = [
    { apiGroups: [''], resources: ['pods', 'pods/log', 'events', 'services'], verbs: read },
    { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs: read },
    ...(isKserve
      ? [{ apiGroups: ['serving.kserve.io'], resources: ['inferenceservices', 'servingruntimes'], verbs: read }]
      : []),
  ];
  return [
    { role: 'ml-viewer', group: 'ml-viewers', rules: looked },
    // No secrets, no exec: whoever deploys does not read what the model reads.
    {
      role: 'ml-deployer',
      group: 'ml-deployers',
      rules: [...served, { apiGroups: [''], resources: ['pods', 'events'], verbs: read }],
    },
  ];
}

const metadataOf = (sheet: PlanSheet, name: string) => ({
  name,
  namespace: sheet.names.namespace,
  labels: { 'app.kubernetes.io/managed-by': 'mlops' },
});

function roleFiles(sheet: PlanSheet): readonly (readonly [string, object])[] {
  return grantsOf(sheet).flatMap(({ role, group, rules }) => [
    [
      `${role}-role.yaml`,
      { apiVersion: `${rbac}/v1`, kind: 'Role', metadata: metadataOf(sheet, role), rules },
    ] as const,
    [
      `${role}-binding.yaml`,
      {
        apiVersion: `${rbac}/v1`,
        kind: 'RoleBinding',
        metadata: metadataOf(sheet, role),
        roleRef: { apiGroup: rbac, kind: 'Role', name: role },
        subjects: [{ apiGroup: rbac, kind: 'Group', name: group }],
      },
    ] as const,
  ]);
}

function networkFiles(sheet: PlanSheet): readonly (readonly [string, object])[] {
  const { serving, names } = sheet;
  const from = (namespace: string) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
  });
  const ports = [...new Set([serving?.port ?? 8080, serving?.metricsPort ?? 8080])].map((port) => ({
    port,
    protocol: 'TCP',
  }));
  return [
    [
      'default-deny.yaml',
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadataOf(sheet, 'default-deny'),
        spec: { podSelector: {}, policyTypes: ['Ingress'] },
      },
    ],
    [
      'allow-serving.yaml',
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadataOf(sheet, `${names.model}-serving`),
        spec: {
          podSelector: {
            matchLabels: sheet.choice('serving').startsWith('kserve')
              ? { 'serving.kserve.io/inferenceservice': names.model }
              : { 'app.kubernetes.io/name': names.model },
          },
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [
                from('istio-system'),
                from('knative-serving'),
                from('ingress'),
                from('monitoring'),
                { podSelector: {} },
              ],
              // Knative's own proxy stands before the server, with ports of its own.
              ports:
                sheet.made('serving')?.settings['deploymentMode'] === 'Knative'
                  ? [...ports, { port: 8012, protocol: 'TCP' }, { port: 9091, protocol: 'TCP' }]
                  : ports,
            },
          ],
        },
      },
    ],
  ];
}

const cluster: Variant = {
  id: 'kubernetes',
  render(sheet): readonly RenderedFile[] {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: sheet.names.namespace,
        labels: {
          'app.kubernetes.io/managed-by': 'mlops',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/enforce': 'baseline',
        },
      },
    };
    return [
      { path: workspacePath(`${folder}/namespace.yaml`), text: () => printYaml(namespace) },
      ...[...roleFiles(sheet), ...networkFiles(sheet)].map(([file, value]) => ({
        path: workspacePath(`${folder}/${file}`),
        text: () => printYaml(value),
      })),
    ];
  },
};

export const security: Deliverable = {
  id: 'security',
  title: 'Access and network',
  from: 'T2',
  because: ['access-control', 'secrets'],
  variants: [cluster],
  isNeeded: (sheet) => sheet.serving?.platform === 'kubernetes' && sheet.plan.spec.governanceLevel !== 'experimental',
};
