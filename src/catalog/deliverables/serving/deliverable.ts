// What answers requests: the platform's manifest, the command that deploys it, and the command that takes it back.
import type { Deliverable, LazyText, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';
import azuremlDeploy from './files/azureml/deploy.sh';
import azuremlRollback from './files/azureml/rollback.sh';
import containerDeploy from './files/container/deploy.sh';
import containerRollback from './files/container/rollback.sh';
import databricksDeploy from './files/databricks/deploy.sh';
import databricksRollback from './files/databricks/rollback.sh';
import kubernetesDeploy from './files/kubernetes/deploy.sh';
import knativeRollback from './files/kubernetes/knative-rollback.sh';
import reapplyRollback from './files/kubernetes/reapply-rollback.sh';
import undoRollback from './files/kubernetes/undo-rollback.sh';
import sagemakerDeploy from './files/sagemaker/deploy.sh';
import sagemakerRollback from './files/sagemaker/rollback.sh';
import vertexDeploy from './files/vertex/deploy.sh';
import vertexRollback from './files/vertex/rollback.sh';

const folder = 'mlops/serving';

interface Parts {
  readonly manifest: string;
  readonly deploy: string;
  readonly rollback: string;
  readonly files: (sheet: PlanSheet) => Readonly<Record<string, LazyText>>;
  readonly settings?: (sheet: PlanSheet) => Readonly<Record<string, string | number>>;
}

function variantOf(id: string, partsOf: (sheet: PlanSheet) => Parts): Variant {
  return {
    id,
    render(sheet): readonly RenderedFile[] {
      const parts = partsOf(sheet);
      const { names } = sheet;
      const settings = {
        MODEL: names.model,
        NAMESPACE: names.namespace,
        MANIFEST: `${folder}/${parts.manifest}`,
        ...(parts.settings?.(sheet) ?? {}),
      };
      return [
        ...Object.entries(parts.files(sheet)).map(([name, text]) => ({
          path: workspacePath(`${folder}/${name}`),
          text,
        })),
        {
          path: workspacePath(`${folder}/settings.env`),
          text: () => shellSettings('Read by deploy.sh and rollback.sh beside it.', settings),
        },
        { path: workspacePath(`${folder}/deploy.sh`), text: parts.deploy, isExecutable: true },
        { path: workspacePath(`${folder}/rollback.sh`), text: parts.rollback, isExecutable: true },
      ];
    },
  };
}

const versioned = ({ names }: PlanSheet) =>
  `${names.artifactStore.startsWith('./') ? 's3://models' : names.artifactStore}/${names.model}/${names.version}`;
const replicas = (sheet: PlanSheet) => ({
  least: Number(sheet.made('autoscaling')?.settings['minReplicas'] ?? 1),
  most: Number(sheet.made('autoscaling')?.settings['maxReplicas'] ?? 1),
  target: Number(sheet.made('autoscaling')?.settings['concurrencyTarget'] ?? 1),
  cpuTarget: Number(sheet.made('autoscaling')?.settings['cpuTargetPercent'] ?? 42),
  count: Number(sheet.made('autoscaling')?.settings['replicas'] ?? 1),
  concurrency: Number(sheet.made('autoscaling')?.settings['concurrency'] ?? 1),
});
const server = (sheet: PlanSheet) => String(sheet.made('serving')?.settings['server'] ?? 'mlserver');
const port = (sheet: PlanSheet) => Number(sheet.made('serving')?.settings['port'] ?? 8080);
const metricsPort = (sheet: PlanSheet) => Number(sheet.made('serving')?.settings['metricsPort'] ?? 8082);

function resources({ plan }: PlanSheet) {
  const { cpuCoresPerReplica, memoryGbPerReplica, gpusPerReplica } = plan.capacity;
  const gpu = gpusPerReplica > 0 ? { 'nvidia.com/gpu': String(gpusPerReplica) } : {};
  // No CPU limit: throttling shows up as p99. Memory limit = request.
  return {
    requests: { cpu: String(cpuCoresPerReplica), memory: `${memoryGbPerReplica * 1024}Mi`, ...gpu },
    limits: { memory: `${memoryGbPerReplica * 1024}Mi`, ...gpu },
  };
}

// The runtimes that KServe ships bring a limit of 1 CPU, and a request above it makes an invalid pod.
function modelResources(sheet: PlanSheet) {
  const { requests, limits } = resources(sheet);
  return { requests, limits: { cpu: requests.cpu, ...limits } };
}

const labels = ({ names }: PlanSheet) => ({
  'app.kubernetes.io/name': names.model,
  'app.kubernetes.io/version': names.version,
  'app.kubernetes.io/managed-by': 'mlops',
});

function inferenceService(sheet: PlanSheet): string {
  const { least, most, target, cpuTarget, concurrency } = replicas(sheet);
  const isKnative = sheet.made('serving')?.settings['deploymentMode'] === 'Knative';
  const { framework, format } = sheet.plan.spec.model ?? {};
  const byFramework: Readonly<Record<string, string>> = {
    xgboost: 'xgboost',
    lightgbm: 'lightgbm',
    catboost: 'catboost',
    tensorflow: 'tensorflow',
    keras: 'onnx',
    'tf-keras': 'tensorflow',
    pytorch: 'onnx',
    transformers: 'onnx',
  };
  const isTriton = server(sheet) === 'triton';
  const modelFormat = format === 'onnx' || isTriton ? 'onnx' : (byFramework[framework ?? ''] ?? 'mlflow');
  const manifest = {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: {
      name: sheet.names.model,
      namespace: sheet.names.namespace,
      labels: labels(sheet),
      annotations: { 'serving.kserve.io/deploymentMode': isKnative ? 'Knative' : 'Standard' },
    },
    spec: {
      predictor: {
        minReplicas: least,
        maxReplicas: most,
        scaleMetric: isKnative ? 'concurrency' : 'cpu',
        scaleTarget: isKnative ? target : cpuTarget,
        ...(isKnative ? { containerConcurrency: concurrency } : {}),
        serviceAccountName: sheet.names.model,
        model: {
          modelFormat: { name: modelFormat },
          runtime: isTriton ? 'kserve-tritonserver' : 'kserve-mlserver',
          protocolVersion: 'v2',
          storageUri: versioned(sheet),
          // Without it the server exports means only, and no alert on p95 could ever fire.
          ...(isTriton ? { args: ['--metrics-config=summary_latencies=true'] } : {}),
          resources: modelResources(sheet),
        },
      },
    },
  };
  return printYaml(manifest, {
    '': `KServe, ${isKnative ? 'Knative' : 'Standard'} mode; ${sheet.made('autoscaling')?.because ?? ''}`,
    'spec.predictor.model.runtime':
      'Named, so that the cluster does not choose an old or unmaintained server by format.',
    'spec.predictor.model.storageUri': 'Versioned: going back means naming the former version.',
  });
}

function serviceAccount(sheet: PlanSheet): string {
  return printYaml(
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
      automountServiceAccountToken: false,
    },
    { '': 'Storage access comes through workload identity: annotate it with the role of your cloud.' },
  );
}

function llmInferenceService(sheet: PlanSheet): string {
  const { count } = replicas(sheet);
  const base = sheet.plan.spec.llm?.baseModel;
  const manifest = {
    apiVersion: 'serving.kserve.io/v1alpha2',
    kind: 'LLMInferenceService',
    metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
    spec: {
      model: { uri: versioned(sheet), name: base ?? sheet.names.model },
      replicas: count,
      router: { gateway: {}, route: {}, scheduler: {} },
      template: { containers: [{ name: 'main', resources: resources(sheet) }] },
    },
  };
  return printYaml(manifest, {
    '': `vLLM; ${sheet.made('autoscaling')?.because ?? ''}`,
    'spec.model.uri': 'Versioned safetensors in your own store, never a moving name of a hub.',
  });
}

function deployment(sheet: PlanSheet): string {
  const { count } = replicas(sheet);
  const selector = { 'app.kubernetes.io/name': sheet.names.model };
  const isTriton = server(sheet) === 'triton';
  const health = {
    httpGet: { path: isTriton || server(sheet) === 'mlserver' ? '/v2/health/ready' : '/health', port: 'http' },
    periodSeconds: 5,
  };
  const startupSeconds = Number(sheet.made('model-loading')?.settings['startupSeconds'] ?? 60);
  return printYaml(
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
      spec: {
        ...(sheet.choice('autoscaling').startsWith('hpa') || sheet.choice('autoscaling').startsWith('keda')
          ? {}
          : { replicas: count }),
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: Math.max(600, startupSeconds * 2),
        selector: { matchLabels: selector },
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        template: {
          metadata: { labels: labels(sheet) },
          spec: {
            serviceAccountName: sheet.names.model,
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                name: 'server',
                image: `${sheet.names.imageRegistry}/${sheet.names.model}:${sheet.names.version}`,
                ports: [
                  { name: 'http', containerPort: port(sheet) },
                  ...(metricsPort(sheet) === port(sheet)
                    ? []
                    : [{ name: 'metrics', containerPort: metricsPort(sheet) }]),
                ],
                resources: resources(sheet),
                startupProbe: { ...health, failureThreshold: Math.ceil(startupSeconds / 5) },
                readinessProbe: health,
                livenessProbe: {
                  ...health,
                  httpGet: { path: health.httpGet.path.replace('ready', 'live'), port: 'http' },
                  periodSeconds: 10,
                },
                securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
              },
            ],
          },
        },
      },
    },
    { '': sheet.made('autoscaling')?.because ?? '', 'spec.strategy': 'A new version answers before an old one goes.' },
  );
}

function service(sheet: PlanSheet): string {
  const selector = { 'app.kubernetes.io/name': sheet.names.model };
  return printYaml({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
    spec: {
      selector,
      ports: [
        { name: 'http', port: 80, targetPort: 'http' },
        ...(metricsPort(sheet) === port(sheet)
          ? []
          : [{ name: 'metrics', port: metricsPort(sheet), targetPort: 'metrics' }]),
      ],
    },
  });
}

function autoscaler(sheet: PlanSheet): Readonly<Record<string, LazyText>> {
  const { least, most, cpuTarget, target } = replicas(sheet);
  // Where a Rollout takes the pods over, it is what scales.
  const isRollout =
    sheet.isAtLeast('T2') && sheet.choice('rollout') === 'argo-canary' && sheet.choice('monitoring') === 'prometheus';
  const scaleTargetRef = isRollout
    ? { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: sheet.names.model }
    : { apiVersion: 'apps/v1', kind: 'Deployment', name: sheet.names.model };
  const metadata = { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) };
  if (sheet.choice('autoscaling') === 'hpa-cpu') {
    const spec = {
      scaleTargetRef,
      minReplicas: least,
      maxReplicas: most,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: cpuTarget } } },
      ],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    };
    return {
      'hpa.yaml': () =>
        printYaml(
          { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata, spec },
          { '': 'Scaling starts at the planned load: 100 × 0.7 × utilisation of the CPU request.' },
        ),
    };
  }
  if (sheet.choice('autoscaling').startsWith('keda')) {
    const query = `sum(nv_inference_pending_request_count{namespace="${sheet.names.namespace}"})`;
    const spec = {
      scaleTargetRef: isRollout ? scaleTargetRef : { name: sheet.names.model },
      minReplicaCount: least,
      maxReplicaCount: most,
      triggers: [
        {
          type: 'prometheus',
          metadata: { serverAddress: 'http://prometheus.monitoring:9090', query, threshold: String(target) },
        },
      ],
    };
    return {
      'scaled-object.yaml': () =>
        printYaml(
          { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata, spec },
          { '': 'Requests that wait, divided by the target, are the replicas.' },
        ),
    };
  }
  return {};
}

function disruptionBudget(sheet: PlanSheet): Readonly<Record<string, LazyText>> {
  // With one replica a budget would block every drain of a node.
  if (replicas(sheet).least < 2) return {};
  return {
    'pdb.yaml': () =>
      printYaml({
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
        spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': sheet.names.model } } },
      }),
  };
}

const plainKubernetes = (sheet: PlanSheet): Parts => ({
  manifest: 'manifests',
  deploy: kubernetesDeploy,
  rollback: undoRollback,
  settings: () => ({ READY: `deployment/${sheet.names.model}`, MANIFEST: `${folder}/manifests` }),
  files: () =>
    Object.fromEntries(
      Object.entries({
        'serviceaccount.yaml': () => serviceAccount(sheet),
        'deployment.yaml': () => deployment(sheet),
        'service.yaml': () => service(sheet),
        ...autoscaler(sheet),
        ...disruptionBudget(sheet),
      }).map(([name, text]) => [`manifests/${name}`, text]),
    ),
});

function compose(sheet: PlanSheet): string {
  const image =
    server(sheet) === 'vllm'
      ? 'vllm/vllm-openai:v0.11.0'
      : server(sheet) === 'triton'
        ? 'nvcr.io/nvidia/tritonserver:26.07-py3'
        : 'seldonio/mlserver:1.7.1';
  const command =
    server(sheet) === 'vllm'
      ? ['--model', '/mnt/model', '--served-model-name', sheet.names.model]
      : server(sheet) === 'triton'
        ? ['tritonserver', '--model-repository=/mnt/model', '--metrics-config=summary_latencies=true']
        : ['mlserver', 'start', '/mnt/model'];
  const gpu =
    sheet.plan.capacity.gpusPerReplica > 0
      ? {
          deploy: {
            resources: {
              reservations: {
                devices: [{ driver: 'nvidia', count: sheet.plan.capacity.gpusPerReplica, capabilities: ['gpu'] }],
              },
            },
          },
        }
      : {};
  const ports = [...new Set([port(sheet), metricsPort(sheet)])].map((number) => `127.0.0.1:${number}:${number}`);
  return printYaml(
    {
      name: sheet.names.model,
      services: {
        server: {
          image,
          command,
          ports,
          volumes: ['${MODEL_DIR:?run deploy.sh}:/mnt/model:ro'],
          restart: 'unless-stopped',
          ...gpu,
        },
      },
    },
    { '': `One machine with ${server(sheet)}; ${sheet.made('autoscaling')?.because ?? ''}` },
  );
}

function modelSettings(sheet: PlanSheet): Readonly<Record<string, string>> {
  if (server(sheet) !== 'mlserver') return {};
  return {
    'model-settings.json': `${JSON.stringify({ name: sheet.names.model, implementation: 'mlserver_mlflow.MLflowRuntime', parameters: { uri: '/mnt/model', version: sheet.names.version } }, null, 2)}\n`,
  };
}

const container = (sheet: PlanSheet): Parts => ({
  manifest: 'compose.yaml',
  deploy: containerDeploy,
  rollback: containerRollback,
  files: () => ({ 'compose.yaml': () => compose(sheet), ...modelSettings(sheet) }),
  settings: () => ({
    VERSION: sheet.names.version,
    HEALTH: `http://127.0.0.1:${port(sheet)}${server(sheet) === 'vllm' ? '/health' : '/v2/health/ready'}`,
  }),
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const serving: Deliverable = {
  id: 'serving',
  title: 'Online serving',
  from: 'T1',
  topic: 'serving',
  because: ['serving', 'autoscaling', 'rollback', 'compute'],
  variants: [
    variantOf('kserve', (sheet) => ({
      manifest: 'manifests',
      deploy: kubernetesDeploy,
      rollback: sheet.choice('rollback') === 'knative-previous-revision' ? knativeRollback : reapplyRollback,
      settings: () => ({
        READY: `inferenceservice/${sheet.names.model}`,
        ...(sheet.choice('rollback') === 'knative-previous-revision' ? {} : { ROLLBACK_TO: 'commit' }),
      }),
      files: () => ({
        'manifests/serviceaccount.yaml': () => serviceAccount(sheet),
        'manifests/inference-service.yaml': () => inferenceService(sheet),
      }),
    })),
    variantOf('kserve-llm', (sheet) => ({
      manifest: 'manifests',
      deploy: kubernetesDeploy,
      rollback: reapplyRollback,
      settings: () => ({ READY: `llminferenceservice/${sheet.names.model}`, ROLLBACK_TO: 'commit' }),
      files: () => ({ 'manifests/llm-inference-service.yaml': () => llmInferenceService(sheet) }),
    })),
    variantOf('kubernetes', plainKubernetes),
    variantOf('async-queue', plainKubernetes),
    variantOf('mlserver', container),
    variantOf('vllm', container),
    variantOf('seldon', (sheet) => ({
      manifest: 'manifests',
      deploy: kubernetesDeploy,
      rollback: reapplyRollback,
      settings: () => ({ READY: `model.mlops.seldon.io/${sheet.names.model}`, ROLLBACK_TO: 'commit' }),
      files: () => ({
        'manifests/model.yaml': () =>
          printYaml(
            {
              apiVersion: 'mlops.seldon.io/v1alpha1',
              kind: 'Model',
              metadata: { name: sheet.names.model, namespace: sheet.names.namespace, labels: labels(sheet) },
              spec: {
                storageUri: versioned(sheet),
                requirements: [server(sheet) === 'triton' ? 'onnx' : 'mlflow'],
                minReplicas: replicas(sheet).least,
                maxReplicas: replicas(sheet).most,
                replicas: replicas(sheet).count,
                memory: `${sheet.plan.capacity.memoryGbPerReplica * 1024}Mi`,
              },
            },
            { '': 'Seldon Core 2 is under the Business Source License: production use needs a contract.' },
          ),
      }),
    })),
    variantOf('vertex-endpoint', (sheet) => ({
      manifest: 'deployed-model.json',
      deploy: vertexDeploy,
      rollback: vertexRollback,
      settings: () => ({
        REGION: 'europe-west1',
        MACHINE: 'n2-standard-4',
        MIN_REPLICAS: replicas(sheet).least,
        MAX_REPLICAS: replicas(sheet).most,
      }),
      files: () => ({
        'deployed-model.json': json({
          displayName: `${sheet.names.model}-${sheet.names.version}`,
          dedicatedResources: {
            machineSpec: { machineType: 'n2-standard-4' },
            minReplicaCount: replicas(sheet).least,
            maxReplicaCount: replicas(sheet).most,
            autoscalingMetricSpecs: [
              { metricName: 'aiplatform.googleapis.com/prediction/online/cpu/utilization', target: 60 },
            ],
          },
        }),
      }),
    })),
    variantOf('sagemaker-endpoint', (sheet) => ({
      manifest: 'deployment-config.json',
      deploy: sagemakerDeploy,
      rollback: sagemakerRollback,
      settings: () => ({ VERSION: sheet.names.version.replaceAll('.', '-') }),
      files: () => ({
        'deployment-config.json': json({
          BlueGreenUpdatePolicy: {
            TrafficRoutingConfiguration: {
              Type: 'CANARY',
              CanarySize: { Type: 'CAPACITY_PERCENT', Value: 10 },
              WaitIntervalInSeconds: 600,
            },
            TerminationWaitInSeconds: 600,
            MaximumExecutionTimeoutInSeconds: 3600,
          },
          AutoRollbackConfiguration: {
            Alarms: [{ AlarmName: `${sheet.names.model}-5xx` }, { AlarmName: `${sheet.names.model}-p99` }],
          },
        }),
        'production-variants.json': json([
          {
            VariantName: 'main',
            ModelName: `${sheet.names.model}-${sheet.names.version.replaceAll('.', '-')}`,
            InstanceType: sheet.plan.capacity.gpusPerReplica > 0 ? 'ml.g5.xlarge' : 'ml.m5.xlarge',
            InitialInstanceCount: replicas(sheet).count,
            InitialVariantWeight: 1,
          },
        ]),
      }),
    })),
    variantOf('azureml-endpoint', (sheet) => ({
      manifest: 'endpoint.yml',
      deploy: azuremlDeploy,
      rollback: azuremlRollback,
      files: () => ({
        'endpoint.yml': () =>
          printYaml({
            $schema: 'https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json',
            name: sheet.names.model,
            auth_mode: 'aad_token',
          }),
        'deployment.yml': () =>
          printYaml(
            {
              $schema: 'https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json',
              name: 'blue',
              endpoint_name: sheet.names.model,
              // Pinned: a file that deploys the newest model cannot bring the one before back.
              model: `azureml:${sheet.names.registered}:1`,
              instance_type: sheet.plan.capacity.gpusPerReplica > 0 ? 'Standard_NC4as_T4_v3' : 'Standard_DS3_v2',
              instance_count: Math.max(sheet.plan.spec.governanceLevel === 'production' ? 3 : 1, replicas(sheet).count),
              request_settings: {
                max_concurrent_requests_per_instance: replicas(sheet).concurrency,
                request_timeout_ms: 5000,
              },
              data_collector: { collections: { model_inputs: { enabled: true }, model_outputs: { enabled: true } } },
            },
            {
              '': 'deploy.sh gives the name (blue or green) and the model version.',
              request_settings: 'The default of one at a time answers 429 to everything else.',
            },
          ),
      }),
    })),
    variantOf('databricks-serving', (sheet) => ({
      manifest: 'databricks.yml',
      deploy: databricksDeploy,
      rollback: databricksRollback,
      settings: () => ({ ENTITY: `main.models.${sheet.names.module}` }),
      files: () => ({
        'databricks.yml': () =>
          printYaml(
            {
              bundle: { name: sheet.names.model },
              variables: { entity_version: { description: 'Version of the registered model that serves' } },
              resources: {
                model_serving_endpoints: {
                  [sheet.names.module]: {
                    name: sheet.names.model,
                    config: {
                      served_entities: [
                        {
                          name: 'current',
                          entity_name: `main.models.${sheet.names.module}`,
                          entity_version: '${var.entity_version}',
                          workload_size: 'Small',
                          scale_to_zero_enabled: sheet.plan.spec.governanceLevel === 'experimental',
                        },
                      ],
                      traffic_config: { routes: [{ served_entity_name: 'current', traffic_percentage: 100 }] },
                    },
                  },
                },
              },
            },
            { '': 'The endpoint pins a version: moving an alias alone changes nothing that serves.' },
          ),
      }),
    })),
  ],
};
