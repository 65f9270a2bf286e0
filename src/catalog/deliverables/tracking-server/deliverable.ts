// The tracking server for more than one person: its own database and bucket, sign-in, and an upgrade before every start.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import dockerfile from './files/Dockerfile.txt';

const folder = 'mlops/tracking/server';
const name = 'mlflow';
const secret = 'mlflow-server';
const version = '3.15.0';
const labels = {
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/version': version,
  'app.kubernetes.io/managed-by': 'mlops',
};
const selector = { 'app.kubernetes.io/name': name };

/** The client of the store, by the scheme of its address. */
function clientOf(store: string): string {
  if (store.startsWith('gs://')) return '"google-cloud-storage==3.4.1"';
  if (store.startsWith('wasbs://') || store.startsWith('abfss://'))
    return '"azure-storage-blob==12.27.1" "azure-identity==1.25.1"';
  return '"boto3==1.40.55"';
}

function deployment(sheet: PlanSheet): string {
  const { names } = sheet;
  const port = Number(sheet.made('tracking')?.settings['port'] ?? 5000);
  const store = names.artifactStore.startsWith('./') ? 's3://models' : names.artifactStore;
  const image = `${names.imageRegistry}/${name}:${version}`;
  const fromSecret = (variable: string, key: string) => ({
    name: variable,
    valueFrom: { secretKeyRef: { name: secret, key } },
  });
  // The Host header is compared as text, with its port.
  const hosts = [
    name,
    `${name}.${names.namespace}`,
    `${name}.${names.namespace}.svc`,
    `${name}.${names.namespace}.svc.cluster.local`,
  ];
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const resources = { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } };
  const health = { httpGet: { path: '/health', port: 'http' } };
  return printYaml(
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: names.namespace, labels },
      spec: {
        replicas: 1,
        selector: { matchLabels: selector },
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } },
            initContainers: [
              {
                name: 'upgrade',
                image,
                command: ['sh', '-c', 'mlflow db upgrade "$MLFLOW_BACKEND_STORE_URI"'],
                env: [fromSecret('MLFLOW_BACKEND_STORE_URI', 'backend-store-uri')],
                resources,
                securityContext,
              },
            ],
            containers: [
              {
                name: 'server',
                image,
                command: ['mlflow', 'server'],
                args: [
                  '--app-name=basic-auth',
                  '--host=0.0.0.0',
                  `--port=${port}`,
                  `--artifacts-destination=${store}`,
                  `--allowed-hosts=${hosts.flatMap((host) => [host, `${host}:${port}`]).join(',')}`,
                ],
                env: [
                  fromSecret('MLFLOW_BACKEND_STORE_URI', 'backend-store-uri'),
                  fromSecret('MLFLOW_FLASK_SERVER_SECRET_KEY', 'session-key'),
                  { name: 'MLFLOW_AUTH_CONFIG_PATH', value: '/etc/mlflow/auth.ini' },
                ],
                ports: [{ name: 'http', containerPort: port }],
                startupProbe: { ...health, periodSeconds: 5, failureThreshold: 36 },
                readinessProbe: { ...health, periodSeconds: 10 },
                livenessProbe: { ...health, periodSeconds: 20 },
                resources,
                securityContext,
                volumeMounts: [{ name: 'auth', mountPath: '/etc/mlflow', readOnly: true }],
              },
            ],
            volumes: [{ name: 'auth', secret: { secretName: secret, items: [{ key: 'auth.ini', path: 'auth.ini' }] } }],
          },
        },
      },
    },
    {
      '': `MLflow ${version} behind basic-auth. secrets.md says what its secret holds.`,
      'spec.strategy': 'Two versions must not have the database at once: the upgrade runs before the new one starts.',
    },
  );
}

function rest(sheet: PlanSheet): Readonly<Record<string, object>> {
  const { names } = sheet;
  const port = Number(sheet.made('tracking')?.settings['port'] ?? 5000);
  const metadata = { name, namespace: names.namespace, labels };
  return {
    'service-account.yaml': { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false },
    'service.yaml': {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector, ports: [{ name: 'http', port, targetPort: 'http' }] },
    },
    'network-policy.yaml': {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata,
      spec: {
        podSelector: { matchLabels: selector },
        policyTypes: ['Ingress'],
        // The people's way in is the gateway; jobs and servers come from their own namespace.
        ingress: [
          {
            from: [
              { podSelector: {} },
              { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } },
            ],
            ports: [{ port, protocol: 'TCP' }],
          },
        ],
      },
    },
  };
}

function secrets({ names }: PlanSheet): string {
  return [
    '# The secret of the tracking server',
    '',
    'Nothing of it stands in git. Each value is read from a file that you delete afterwards.',
    '',
    '```sh',
    `kubectl create secret generic ${secret} --namespace ${names.namespace} \\`,
    '  --from-file=backend-store-uri=./backend-store-uri \\',
    '  --from-file=session-key=./session-key \\',
    '  --from-file=auth.ini=./auth.ini',
    '```',
    '',
    '- `backend-store-uri`: the address of the PostgreSQL database with its user, as SQLAlchemy reads it (`postgresql://…`).',
    '- `session-key`: 32 random bytes, such as from `openssl rand -hex 32`; the same for every replica.',
    '- `auth.ini`: the section `[mlflow]` with `default_permission = NO_PERMISSIONS`, `database_uri` (a database of its own), `admin_username` and `admin_password`. The password that MLflow ships with is known to everybody: choose another.',
    '',
    'With the External Secrets Operator an ExternalSecret of the same name takes the place of this command.',
    '',
    '## Before an upgrade',
    '',
    'Take a snapshot of the database; `mlflow db upgrade` runs before the new server starts and cannot be taken back by an older one.',
    '',
  ].join('\n');
}

const onKubernetes: Variant = {
  id: 'mlflow-on-kubernetes',
  render: (sheet): readonly RenderedFile[] => [
    {
      path: workspacePath(`${folder}/Dockerfile`),
      text: () => dockerfile.replace('__CLIENT__', clientOf(sheet.names.artifactStore)),
    },
    { path: workspacePath(`${folder}/deployment.yaml`), text: () => deployment(sheet) },
    ...Object.keys(rest(sheet)).map((file) => ({
      path: workspacePath(`${folder}/${file}`),
      text: () => printYaml(rest(sheet)[file]),
    })),
    { path: workspacePath(`${folder}/secrets.md`), text: () => secrets(sheet) },
  ],
};

export const trackingServer: Deliverable = {
  id: 'tracking-server',
  title: 'Tracking server',
  from: 'T2',
  because: ['tracking', 'registry', 'secrets'],
  variants: [onKubernetes],
  isNeeded: (sheet) =>
    sheet.choice('tracking') === 'mlflow' &&
    sheet.serving?.platform === 'kubernetes' &&
    sheet.plan.spec.names?.trackingUri === undefined,
};
