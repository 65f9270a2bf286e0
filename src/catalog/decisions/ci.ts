// Which system tests and releases.
import { defineDecision } from '../../core/decide/decision.ts';

export const ci = defineDecision({
  topic: 'ci',
  options: {
    github: {
      title: 'GitHub Actions',
      winsWhen: 'the code is on GitHub; environments carry approval and OIDC the credentials',
      sources: ['github-environments'],
    },
    gitlab: {
      title: 'GitLab CI',
      winsWhen: 'the code is on GitLab; protected environments need Premium',
      sources: ['gitlab-protected'],
    },
    jenkins: { title: 'Jenkins', winsWhen: 'Jenkins runs the releases already', sources: ['jenkins-pipeline'] },
  },
  dependsOn: ['ci', 'approval_system'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    const { ci: named, approvalSystem } = context.spec;
    if (named)
      return {
        choice: named,
        because: `${named} was named.`,
        alternatives: named === 'github' ? ['gitlab'] : ['github'],
      };
    if (approvalSystem === 'gitlab')
      return { choice: 'gitlab', because: 'Approvals are given in GitLab.', alternatives: ['github'] };
    return {
      choice: 'github',
      because: 'No CI was named; GitHub has approvals per environment and short-lived credentials.',
      alternatives: ['gitlab', 'jenkins'],
    };
  },
});
