// How the last version that truly served comes back.
import { type Context, defineDecision } from '../../core/decide/decision.ts';

export const rollback = defineDecision({
  topic: 'rollback',
  options: {
    'knative-previous-revision': {
      title: 'canaryTrafficPercent 0, then revert git',
      winsWhen: 'KServe serves in Knative mode',
      sources: ['kserve-canary'],
    },
    'reapply-previous': {
      title: 'apply the previous manifest from git',
      winsWhen: 'KServe serves in Standard mode, which undoes kubectl undo',
      sources: ['kserve-canary', 'k8s-deployment'],
    },
    'kubectl-undo': {
      title: 'kubectl rollout undo, then revert git',
      winsWhen: 'a plain Deployment serves',
      sources: ['k8s-deployment'],
    },
    'sagemaker-previous-config': {
      title: 'alarms roll back; by hand the previous endpoint configuration',
      winsWhen: 'SageMaker serves',
      sources: ['aws-bluegreen'],
    },
    'vertex-split-back': {
      title: 'traffic split back to the kept model',
      winsWhen: 'Google serves',
      sources: ['gcp-endpoint'],
    },
    'azureml-traffic-back': {
      title: 'traffic back to the kept deployment',
      winsWhen: 'Azure ML serves',
      sources: ['azure-rollout'],
    },
    'databricks-routes-back': {
      title: 'routes back to the former entity version',
      winsWhen: 'Databricks serves',
      sources: ['databricks-optimise'],
    },
    'weights-back': {
      title: 'weights back to the former model',
      winsWhen: 'Seldon serves',
      sources: ['seldon-license'],
    },
    'alias-back': {
      title: 'registry alias back, then restart or re-run',
      winsWhen: 'a container or a job loads the model by alias',
      sources: ['mlflow-registry'],
    },
    'device-previous-slot': {
      title: 'the previous file on the device',
      winsWhen: 'the model runs on devices',
      sources: ['greengrass-rollback'],
    },
  },
  dependsOn: [
    'existing_stack',
    'deployment_target',
    'environment.kubernetes',
    'environment.cloud',
    'rps',
    'governance_level',
    'team.size',
  ],
  isNeeded: () => true,
  decide(context) {
    if (context.runsOnDevices)
      return {
        choice: 'device-previous-slot',
        because:
          'The device keeps the former file and returns to it when its health check fails; no network is needed.',
        alternatives: ['alias-back'],
      };
    const choice = context.runsInBatch ? 'alias-back' : backOf(context);
    const because = context.runsInBatch
      ? 'The job loads the alias; it goes back in one call and the affected dates run again.'
      : `${context.choice('serving')} serves: traffic returns in one step without a rebuild, and git is brought back too.`;
    return { choice, because, alternatives: choice === 'alias-back' ? ['reapply-previous'] : ['alias-back'] };
  },
  tasks: () => ['Write down which version last served well; the rollback needs it'],
});

function backOf(context: Context) {
  const ways = {
    kubernetes: 'kubectl-undo',
    'sagemaker-endpoint': 'sagemaker-previous-config',
    'vertex-endpoint': 'vertex-split-back',
    'azureml-endpoint': 'azureml-traffic-back',
    'databricks-serving': 'databricks-routes-back',
    seldon: 'weights-back',
    'kserve-llm': 'reapply-previous',
    'async-queue': 'kubectl-undo',
  } as const;
  const serving = context.choice('serving');
  if (serving === 'kserve')
    return context.isProductionLike && context.number('scale_requirements.rps') >= 1
      ? 'knative-previous-revision'
      : 'reapply-previous';
  return (ways as Record<string, (typeof ways)[keyof typeof ways] | undefined>)[serving] ?? 'alias-back';
}
