// How more than a gigabyte of weights reaches a replica.
import { defineDecision } from '../../core/decide/decision.ts';

export const modelLoading = defineDecision({
  topic: 'model-loading',
  options: {
    'node-cache': {
      title: 'local model cache on the nodes',
      winsWhen: 'KServe serves and nodes have disks',
      sources: ['kserve-modelcache'],
    },
    'oci-volume': {
      title: 'weights as an image volume',
      winsWhen: 'a plain cluster from Kubernetes 1.35 on pulls them like images',
      sources: ['k8s-image-volumes'],
    },
    'managed-artifact': {
      title: "the platform's model store",
      winsWhen: 'the endpoint is managed',
      sources: ['aws-bluegreen'],
    },
    'local-disk': { title: 'a disk of the machine', winsWhen: 'one machine serves', sources: ['vllm'] },
  },
  dependsOn: ['existing_stack', 'environment.kubernetes', 'environment.cloud', 'team.size'],
  isNeeded: (context) => context.servesOnline && context.number('model.size_gb') > 1,
  decide(context) {
    const size = context.number('model.size_gb');
    const start = context.number('model.cold_start_s');
    const text = `${size} GB and about ${start} s of cold start; the startup probe allows ${2 * start} s`;
    const serving = context.choice('serving');
    if (serving.startsWith('kserve'))
      return { choice: 'node-cache', because: `${text}.`, alternatives: ['oci-volume'] };
    if (serving === 'kubernetes' || serving === 'seldon' || serving === 'async-queue')
      return { choice: 'oci-volume', because: `${text}.`, alternatives: ['node-cache'] };
    if (serving === 'mlserver' || serving === 'vllm' || serving === 'torchserve')
      return { choice: 'local-disk', because: `${text}.`, alternatives: ['oci-volume'] };
    return {
      choice: 'managed-artifact',
      because: `${text}; serverless endpoints are out (6 GB of memory, 3 min to start).`,
      alternatives: ['node-cache'],
    };
  },
  settings: (context) => ({ startupSeconds: 2 * context.number('model.cold_start_s') }),
});
