// What answers requests, and with which server and format.
import { type Context, defineDecision, type Setting } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

// SageMaker's real-time limit; the other platforms are near it (decision sheet, mode M3).
const longestSynchronousS = 60;
const largestSynchronousMb = 25;

export const serving = defineDecision({
  topic: 'serving',
  options: {
    kserve: {
      title: 'KServe InferenceService',
      winsWhen: 'a cluster with KServe is there and several models share it',
      sources: ['kserve-runtimes', 'kserve-canary'],
    },
    'kserve-llm': {
      title: 'KServe LLMInferenceService with vLLM',
      winsWhen: 'a language model runs in a cluster',
      sources: ['kserve-llm', 'vllm'],
    },
    kubernetes: {
      title: 'plain Deployment, Service and HPA',
      winsWhen: 'KServe is not installed or the team has fewer than 5 people',
      sources: ['k8s-deployment'],
    },
    mlserver: {
      title: 'MLServer or Triton in a container',
      winsWhen: 'one model on one machine, no cluster',
      sources: ['mlserver'],
    },
    vllm: { title: 'vLLM server', winsWhen: 'a language model on a GPU machine without a cluster', sources: ['vllm'] },
    'vertex-endpoint': {
      title: 'Google endpoint',
      winsWhen: 'the model stays on Google Cloud and nobody wants a cluster',
      sources: ['gcp-endpoint'],
    },
    'sagemaker-endpoint': {
      title: 'SageMaker real-time endpoint',
      winsWhen: 'alarms must roll back by themselves on AWS',
      sources: ['aws-bluegreen'],
    },
    'azureml-endpoint': {
      title: 'Azure ML managed online endpoint',
      winsWhen: 'the model stays on Azure',
      sources: ['azure-online'],
    },
    'databricks-serving': {
      title: 'Databricks model serving',
      winsWhen: 'features and models live in Unity Catalog',
      sources: ['databricks-optimise'],
    },
    seldon: {
      title: 'Seldon Core 2',
      winsWhen: 'a licence exists and Kafka pipelines are wanted',
      sources: ['seldon-license'],
      status: statuses.seldon,
    },
    'async-queue': {
      title: 'queue with workers',
      winsWhen: `one request takes over ${longestSynchronousS} s or ${largestSynchronousMb} MB`,
      sources: ['aws-async', 'keda'],
    },
    torchserve: {
      title: 'TorchServe',
      winsWhen: 'never for new work: it gets no security fixes',
      sources: ['torchserve-end'],
      status: statuses.torchserve,
    },
  },
  dependsOn: [
    'model.service_time_ms',
    'payload_mb',
    'existing_stack',
    'environment.cloud',
    'environment.kubernetes',
    'team.size',
    'model_type',
  ],
  isNeeded: (context) => context.servesOnline,
  decide(context) {
    const seconds = context.number('model.service_time_ms') / 1000;
    const megabytes = context.scale.payloadMb ?? 0;
    if (seconds > longestSynchronousS || megabytes > largestSynchronousMb) {
      return {
        choice: 'async-queue',
        because: `${seconds} s and ${megabytes} MB a request are beyond what a synchronous call carries (${longestSynchronousS} s, ${largestSynchronousMb} MB).`,
        alternatives: ['kserve', 'kubernetes'],
      };
    }
    const target = latencyText(context);
    const offer = context.offer('serving');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} is there and serves; ${target}`,
        alternatives: offer.option === 'kserve' ? ['kubernetes', 'sagemaker-endpoint'] : ['kserve', 'kubernetes'],
      };
    if (context.usesKubernetes) {
      if (context.isGenerative)
        return {
          choice: 'kserve-llm',
          because: `A cluster and a language model: vLLM batches continuously; ${target}`,
          alternatives: ['vllm'],
        };
      return context.isSmallTeam
        ? {
            choice: 'kubernetes',
            because: `A cluster, but ${context.teamSize} people: a plain Deployment is enough to run; ${target}`,
            alternatives: ['kserve'],
          }
        : {
            choice: 'kserve',
            because: `A cluster is there: one manifest brings server, scaling and canary; ${target}`,
            alternatives: ['kubernetes'],
          };
    }
    const managed = {
      aws: 'sagemaker-endpoint',
      gcp: 'vertex-endpoint',
      azure: 'azureml-endpoint',
      none: undefined,
    } as const;
    const ofCloud = managed[context.cloud];
    if (ofCloud && context.hosting === 'cloud')
      return {
        choice: ofCloud,
        because: `One cloud (${context.cloud}), no cluster of yours: the managed endpoint; ${target}`,
        alternatives: ['kserve', 'mlserver'],
      };
    return context.isGenerative
      ? {
          choice: 'vllm',
          because: `No cluster and no managed cloud: vLLM on a GPU machine; ${target}`,
          alternatives: ['kserve-llm'],
        }
      : {
          choice: 'mlserver',
          because: `No cluster and no managed cloud: one container with ${serverFor(context)}; ${target}`,
          alternatives: ['kserve', 'kubernetes'],
        };
  },
  settings: (context, choice) => settingsOf(context, choice),
  tasks: (context) =>
    context.spec.model?.serviceTimeMs === undefined
      ? ['Measure the service time with a load test and set model.service_time_ms']
      : [],
});

function latencyText(context: Context): string {
  const budget = context.budgetMs;
  if (budget === undefined) return 'no latency target was given.';
  if (budget < 50) return `${budget} ms is hard: optimise and test it in CI, no scale to zero, no second region.`;
  if (budget < 500) return `${budget} ms wants an optimised server with small batches.`;
  return `${budget} ms leaves room; batch is acceptable if answers may be old.`;
}

function serverFor(context: Context): string {
  if (context.isGenerative) return 'vllm';
  return context.isDeep ? 'triton' : 'mlserver';
}

// Ports and metrics of the servers as their documentation gives them (monitoring facts, 2026-11-23).
function settingsOf(context: Context, choice: string): Record<string, Setting> {
  const server = serverFor(context);
  const ports = {
    mlserver: { port: 8080, metricsPort: 8082 },
    triton: { port: 8000, metricsPort: 8002 },
    vllm: { port: 8000, metricsPort: 8000 },
  }[server] ?? { port: 8080, metricsPort: 8082 };
  const needsCanary = context.isProductionLike && context.number('scale_requirements.rps') >= 1;
  return {
    server,
    protocol: server === 'vllm' ? 'openai' : 'v2',
    ...ports,
    ...(choice === 'kserve' ? { deploymentMode: needsCanary ? 'Knative' : 'Standard' } : {}),
  };
}
