// How a new version reaches users step by step.
import { requestsPerArm } from '../../core/decide/capacity.ts';
import { defineDecision } from '../../core/decide/decision.ts';

export const rollout = defineDecision({
  topic: 'rollout',
  options: {
    rolling: { title: 'rolling update', winsWhen: 'nobody is hurt by a bad version', sources: ['k8s-deployment'] },
    'blue-green': {
      title: 'blue/green with smoke tests',
      winsWhen: 'less than 1 request a second makes a canary blind',
      sources: ['sre-canary'],
    },
    'knative-canary': {
      title: "KServe's canary in Knative mode, gated by a script",
      winsWhen: 'KServe serves in Knative mode',
      sources: ['kserve-canary', 'sre-canary'],
    },
    'argo-canary': {
      title: 'Argo Rollouts with analysis',
      winsWhen: 'a plain Deployment serves and metrics must decide',
      sources: ['argo-rollouts-analysis', 'sre-canary'],
    },
    'weighted-canary': {
      title: 'two services behind weights, gated by a script',
      winsWhen: 'the server has weights but no metric gate',
      sources: ['sre-canary'],
    },
    'sagemaker-canary': {
      title: 'canary with alarms and automatic rollback',
      winsWhen: 'SageMaker serves',
      sources: ['aws-bluegreen'],
    },
    'azureml-blue-green': {
      title: 'mirror, then traffic shares with a gate script',
      winsWhen: 'Azure ML serves',
      sources: ['azure-rollout'],
    },
    'vertex-split': { title: 'traffic split with a gate script', winsWhen: 'Google serves', sources: ['gcp-endpoint'] },
    'databricks-routes': {
      title: 'traffic routes with a gate job',
      winsWhen: 'Databricks serves',
      sources: ['databricks-optimise'],
    },
    'shadow-then-canary': {
      title: 'shadow first, then canary',
      winsWhen: 'a wrong prediction cannot be taken back, as in credit or health',
      sources: ['sre-canary'],
    },
    'staged-rings': {
      title: 'rings of devices',
      winsWhen: 'the model runs on devices',
      sources: ['greengrass-rollback'],
    },
    'shadow-table': {
      title: 'shadow table, compare, switch',
      winsWhen: 'the model runs in batch',
      sources: ['databricks-lifecycle'],
    },
  },
  dependsOn: [
    'governance_level',
    'existing_stack',
    'rps',
    'regulations',
    'environment.kubernetes',
    'environment.cloud',
    'team.size',
  ],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    if (context.runsOnDevices)
      return {
        choice: 'staged-rings',
        because: 'Devices fail in the field: 1, 10, 50, 100 % with the old file kept on the device.',
        alternatives: ['rolling'],
      };
    if (context.runsInBatch)
      return {
        choice: 'shadow-table',
        because: 'Readers switch at once, after the new run was compared with the old one.',
        alternatives: ['rolling'],
      };
    if (!context.isProductionLike)
      return {
        choice: 'rolling',
        because: 'Governance is experimental: nobody is hurt.',
        alternatives: ['blue-green'],
      };
    const rps = context.number('scale_requirements.rps');
    if (rps < 1)
      return {
        choice: 'blue-green',
        because: `${rps} rps: a 5 % canary would see almost nothing.`,
        alternatives: ['shadow-then-canary'],
      };
    const way = canaryOf(context.choice('serving'));
    const bake = `5 → 25 → 50 → 100 %, ${pauseSeconds(rps)} s at 5 % to see a rise from 1 % to 2 % errors (${requestsPerArm(0.01, 0.02)} requests)`;
    if (way === 'sagemaker-canary')
      return {
        choice: way,
        because: `${bake}; alarms return the traffic by themselves.`,
        alternatives: ['shadow-then-canary'],
      };
    if (context.spec.regulations?.some((regulation) => regulation === 'credit' || regulation === 'hipaa'))
      return {
        choice: 'shadow-then-canary',
        because: `Predictions cannot be taken back under ${context.spec.regulations.join(', ')}; then ${bake}.`,
        alternatives: [way],
      };
    return {
      choice: way,
      because: `${bake}; each step compares with stable at the same time.`,
      alternatives: ['shadow-then-canary', 'blue-green'],
    };
  },
  settings: (context) => ({
    steps: '5,25,50,100',
    pauseSeconds: pauseSeconds(Math.max(context.number('scale_requirements.rps'), 0.1)),
    errorRateLimit: 0.02,
    latencyFactor: 1.2,
  }),
  tasks: () => ['Rehearse the rollback in staging before the first rollout'],
});

function canaryOf(serving: string) {
  const ways = {
    kserve: 'knative-canary',
    kubernetes: 'argo-canary',
    'sagemaker-endpoint': 'sagemaker-canary',
    'azureml-endpoint': 'azureml-blue-green',
    'vertex-endpoint': 'vertex-split',
    'databricks-serving': 'databricks-routes',
  } as const satisfies Record<string, string>;
  return (ways as Record<string, (typeof ways)[keyof typeof ways] | undefined>)[serving] ?? 'weighted-canary';
}

// Equal arms, one-sided 5 %, power 80 %: conservative for a small canary.
function pauseSeconds(rps: number): number {
  return Math.ceil(requestsPerArm(0.01, 0.02) / (rps * 0.05));
}
