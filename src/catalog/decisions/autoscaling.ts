// What adds and removes replicas, and by which number.
import { defineDecision } from '../../core/decide/decision.ts';

const managedServing = new Set(['vertex-endpoint', 'sagemaker-endpoint', 'azureml-endpoint', 'databricks-serving']);

export const autoscaling = defineDecision({
  topic: 'autoscaling',
  options: {
    'kpa-concurrency': {
      title: 'Knative autoscaler on concurrency',
      winsWhen: 'KServe runs in Knative mode',
      sources: ['knative-concurrency', 'little-1961'],
    },
    'hpa-cpu': {
      title: 'HPA on CPU',
      winsWhen: 'the model is bound by the processor',
      sources: ['k8s-hpa', 'little-1961'],
    },
    'keda-in-flight': {
      title: 'KEDA on requests in flight',
      winsWhen: 'requests queue while the processor idles',
      sources: ['keda', 'little-1961'],
    },
    'keda-queue': {
      title: 'KEDA on queue length',
      winsWhen: 'work waits in a queue, as with language models',
      sources: ['keda', 'gke-llm-scaling'],
    },
    'managed-scaling': {
      title: "the platform's target tracking",
      winsWhen: 'the endpoint is managed',
      sources: ['aws-loadtest', 'little-1961'],
    },
    'fixed-replicas': {
      title: 'fixed replicas',
      winsWhen: 'one machine serves and the load is known',
      sources: ['little-1961'],
    },
    'scale-to-zero': {
      title: 'scale to zero',
      winsWhen: 'hours pass between requests and the cold start fits the target',
      sources: ['knative-concurrency'],
    },
  },
  dependsOn: [
    'existing_stack',
    'environment.kubernetes',
    'environment.cloud',
    'team.size',
    'model_type',
    'environment.gpu',
    'governance_level',
    'rps',
    'latency_ms',
  ],
  isNeeded: (context) => context.servesOnline,
  decide(context) {
    const { replicas, minReplicas, maxReplicas, concurrencyTarget, inFlight } = context.capacity;
    const size = `${inFlight} requests in flight → ${replicas} replicas (min ${minReplicas}, max ${maxReplicas})`;
    const serving = context.choice('serving');
    if (managedServing.has(serving))
      return { choice: 'managed-scaling', because: `${size}; the platform scales.`, alternatives: ['keda-in-flight'] };
    if (serving === 'kserve-llm' || serving === 'async-queue')
      return {
        choice: 'keda-queue',
        because: `${size}; the queue grows before GPU use tells anything.`,
        alternatives: ['hpa-cpu'],
      };
    if (serving === 'mlserver' || serving === 'vllm')
      return {
        choice: 'fixed-replicas',
        because: `${size}; without a cluster nothing adds machines.`,
        alternatives: ['hpa-cpu', 'keda-in-flight'],
      };
    if (serving === 'kserve' && isKnative(context))
      return {
        choice: 'kpa-concurrency',
        because: `${size}; target ${concurrencyTarget} at once, Knative's default of 100 is far too high for a model.`,
        alternatives: ['hpa-cpu', 'scale-to-zero'],
      };
    if (context.capacity.gpusPerReplica > 0)
      return {
        choice: 'keda-in-flight',
        because: `${size}; target ${concurrencyTarget} in flight, CPU says nothing of a GPU server.`,
        alternatives: ['hpa-cpu'],
      };
    return {
      choice: 'hpa-cpu',
      because: `${size}; CPU follows the load of this model, scaling starts at 42 % of the request.`,
      alternatives: ['keda-in-flight', 'scale-to-zero'],
    };
  },
  settings(context) {
    const { minReplicas, maxReplicas, replicas, concurrency, concurrencyTarget } = context.capacity;
    // CPU request = r·cpu/0.7, so scaling that starts at load ρ has the target 100·0.7·ρ.
    return {
      minReplicas,
      maxReplicas,
      replicas,
      concurrency,
      concurrencyTarget,
      cpuTargetPercent: Math.round(70 * context.capacity.utilisation),
      scaleDownSeconds: 300,
    };
  },
});

function isKnative(context: { isProductionLike: boolean; number(key: 'scale_requirements.rps'): number }): boolean {
  return context.isProductionLike && context.number('scale_requirements.rps') >= 1;
}
