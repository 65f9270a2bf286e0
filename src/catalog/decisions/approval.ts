// Who says yes before production.
import { type Context, defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const approval = defineDecision({
  topic: 'approval',
  options: {
    'github-environment': {
      title: 'GitHub environment with required reviewers',
      winsWhen: 'GitHub releases; private repositories need a paid plan',
      sources: ['github-environments'],
    },
    'gitlab-environment': {
      title: 'GitLab protected environment',
      winsWhen: 'GitLab Premium releases',
      sources: ['gitlab-protected'],
    },
    jira: { title: 'Jira deployment gate', winsWhen: 'changes are approved in Jira', sources: ['jira-gating'] },
    servicenow: { title: 'ServiceNow change', winsWhen: 'a change board decides', sources: ['servicenow-change'] },
    'sagemaker-approval': {
      title: 'approval status of the model package',
      winsWhen: 'SageMaker registers',
      sources: ['aws-registry'],
    },
    'databricks-deployment-job': {
      title: 'approval task of the deployment job',
      winsWhen: 'Unity Catalog registers',
      sources: ['databricks-deployment-job'],
      status: statuses.deploymentJob,
    },
    'jenkins-input': {
      title: 'input step of the Jenkins pipeline',
      winsWhen: 'Jenkins releases',
      sources: ['jenkins-pipeline'],
    },
    none: { title: 'no approval', winsWhen: 'nobody is served in production', sources: ['github-environments'] },
  },
  dependsOn: ['approval_system', 'existing_stack', 'ci', 'governance_level', 'regulations'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    if (context.governance !== 'production' && !context.isRegulated)
      return {
        choice: 'none',
        because: `Governance ${context.governance} behaves without approval.`,
        alternatives: ['github-environment'],
      };
    const roles = context.isRegulated
      ? 'owner and an independent validator approve, the developer cannot'
      : 'one reviewer who is not the author approves';
    const named = {
      github: 'github-environment',
      gitlab: 'gitlab-environment',
      jira: 'jira',
      servicenow: 'servicenow',
    } as const;
    if (context.spec.approvalSystem)
      return {
        choice: named[context.spec.approvalSystem],
        because: `approval_system is ${context.spec.approvalSystem}; ${roles}.`,
        alternatives: context.spec.approvalSystem === 'github' ? ['servicenow'] : ['github-environment'],
      };
    const offer = context.offer('approval');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} carries it; ${roles}.`,
        alternatives: ['github-environment'],
      };
    const byCi = { github: 'github-environment', gitlab: 'gitlab-environment', jenkins: 'jenkins-input' } as const;
    return {
      choice: byCi[context.choice('ci') as keyof typeof byCi] ?? 'github-environment',
      because: `The release runs in ${context.choice('ci')}; ${roles}.`,
      alternatives: ['servicenow'],
    };
  },
  tasks: (context) => missingPeople(context),
});

function missingPeople(context: Context): readonly string[] {
  if (context.governance !== 'production' && !context.isRegulated) return [];
  return [
    ...(context.spec.team?.owner ? [] : ['Set team.owner; deploying is refused until it is set']),
    ...((context.spec.team?.approvers?.length ?? 0) > 0
      ? []
      : ['Set team.approvers to people other than the developer; deploying is refused until it is set']),
  ];
}
