// Processors or accelerators.
import { defineDecision } from '../../core/decide/decision.ts';

export const compute = defineDecision({
  topic: 'compute',
  options: {
    cpu: {
      title: 'CPU',
      winsWhen: 'a load test on CPU meets the latency target at lower cost',
      sources: ['aws-loadtest'],
    },
    gpu: {
      title: 'GPU',
      winsWhen: 'a load test shows the p95 on CPU above the budget, or the CPU bill above the GPU bill',
      sources: ['aws-loadtest', 'k8s-gpu-share'],
    },
    'gpu-shared': {
      title: 'shared GPU',
      winsWhen: 'the GPU would be busy less than 30 % of the day',
      sources: ['k8s-gpu-share'],
    },
  },
  dependsOn: ['model_type', 'model.framework', 'rps', 'latency_ms', 'environment.gpu'],
  isNeeded: (context) => context.servesOnline,
  decide(context) {
    const rps = context.number('scale_requirements.rps');
    const cores = Math.ceil((rps * context.number('model.service_time_ms')) / 1000 / 0.6);
    const load = `${rps} rps × ${context.number('model.service_time_ms')} ms / 0.6 = ${cores} cores`;
    if (context.spec.environment?.gpu === false)
      return { choice: 'cpu', because: `There are no GPUs; ${load}.`, alternatives: ['gpu'] };
    if (!context.isDeep && !context.isGenerative)
      return {
        choice: 'cpu',
        because: `${context.framework} on this load earns no GPU; ${load}.`,
        alternatives: ['gpu'],
      };
    const params = context.number('model.params_million');
    if (context.isGenerative || params >= 1000)
      return {
        choice: 'gpu',
        because: `${params} million parameters need the memory bandwidth of a GPU.`,
        alternatives: ['gpu-shared', 'cpu'],
      };
    const budget = context.budgetMs ?? Number.POSITIVE_INFINITY;
    if (budget < 20)
      return {
        choice: 'gpu',
        because: `${budget} ms for a neural network is below what CPUs reach.`,
        alternatives: ['cpu'],
      };
    if (rps <= 100 && budget >= 50)
      return {
        choice: 'cpu',
        because: `${params} million parameters at ${rps} rps run on CPU with int8; ${load}.`,
        alternatives: ['gpu'],
      };
    if (cores <= 16)
      return {
        choice: 'cpu',
        because: `${load}: still cheaper than a GPU, to be proved by a load test of both.`,
        alternatives: ['gpu'],
      };
    return {
      choice: 'gpu',
      because: `${load}: a GPU with dynamic batching costs less, to be proved by a load test of both.`,
      alternatives: ['cpu', 'gpu-shared'],
    };
  },
});
